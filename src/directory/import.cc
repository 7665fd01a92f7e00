// An import from end to end: a copy beside the database is changed, then takes its place.
#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <cstring>
#include <ctime>
#include <filesystem>
#include <system_error>

#include "base/text.h"
#include "directory/module.h"
#include "directory/readers.h"
#include "directory/tables.h"
#include "directory/writer.h"
#include "identifiers/identifiers.h"
#include "store/store.h"

namespace recevable::directory {
namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

constexpr std::size_t kHead = 1 << 16;

[[noreturn]] void refuse_for_system(const std::string& path, int code) {
  const std::string reason = std::generic_category().message(code);
  refuse(base::ErrorKind::environment,
         {"Ce fichier ne peut pas être écrit (" + reason +
              "). Vérifiez le dossier, vos droits et la place sur le disque.",
          "This file cannot be written (" + reason +
              "). Check the folder, your rights and the space on the disk."},
         path);
}

// One import at a time: the lock goes away with the process, however it ends.
class Lock {
 public:
  explicit Lock(const std::string& path)
      : file_(::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0644)) {
    if (file_ < 0) refuse_for_system(path, errno);
    while (flock(file_, LOCK_EX) != 0) {
      if (errno != EINTR) refuse_for_system(path, errno);
    }
  }
  ~Lock() { close(file_); }
  Lock(const Lock&) = delete;
  Lock& operator=(const Lock&) = delete;

 private:
  int file_;
};

// The copy that is worked on; taken away unless it took the place of the database.
class Draft {
 public:
  explicit Draft(std::string database) : database_(std::move(database)), path_(database_ + ".new") {
    std::error_code failed;
    fs::remove(path_, failed);
    fs::remove(path_ + "-journal", failed);
    if (!fs::exists(database_, failed)) return;
    refuse_stranger();
    fs::copy_file(database_, path_, failed);
    if (failed) refuse_for_system(path_, failed.value());
    had_one_ = true;
  }
  ~Draft() {
    std::error_code ignored;
    if (!done_) fs::remove(path_, ignored);
  }
  Draft(const Draft&) = delete;
  Draft& operator=(const Draft&) = delete;

  const std::string& path() const { return path_; }
  bool had_one() const { return had_one_; }

  void take_place() {
    sync(path_, O_RDWR);
    if (std::rename(path_.c_str(), database_.c_str()) != 0) refuse_for_system(database_, errno);
    done_ = true;
    sync(fs::path(database_).parent_path().string(), O_RDONLY | O_DIRECTORY);
  }

 private:
  // What is there must be a directory of ours: nobody's file is overwritten for a mistyped path.
  void refuse_stranger() const {
    const store::Database old(database_, store::Database::Mode::immutable);
    const auto id = old.number("PRAGMA application_id");
    const auto version = old.number("PRAGMA user_version");
    if (id == kApplicationId && version == kVersion) return;
    refuse(base::ErrorKind::environment,
           id == kApplicationId
               ? base::Localized{"Cet annuaire vient d'une autre version de Recevable. "
                                 "Supprimez-le, puis refaites l'import.",
                                 "This directory is of another version of Recevable. Delete it, "
                                 "then import again."}
               : base::Localized{"Ce fichier n'est pas un annuaire de Recevable : il n'a pas été "
                                 "touché. Choisissez un autre chemin.",
                                 "This file is no directory of Recevable: it was not touched. "
                                 "Choose another path."},
           database_);
  }

  static void sync(const std::string& path, int how) {
    const int file = ::open(path.empty() ? "." : path.c_str(), how | O_CLOEXEC);
    if (file < 0) refuse_for_system(path, errno);
    const bool written = fsync(file) == 0;
    const int code = errno;
    close(file);
    if (!written && code != EINVAL) refuse_for_system(path, code);
  }

  std::string database_, path_;
  bool had_one_ = false, done_ = false;
};

base::Date day_of_file(const std::string& path) {
  struct stat facts{};
  if (stat(path.c_str(), &facts) != 0) return base::today();
  std::tm local{};
  localtime_r(&facts.st_mtime, &local);
  return base::make_date(local.tm_year + 1900, local.tm_mon + 1, local.tm_mday)
      .value_or(base::today());
}

class Import {
 public:
  Import(const ImportRequest& request, ImportOutcome& outcome)
      : request_(request), outcome_(outcome) {}

  void run() {
    if (request_.files.empty()) {
      refuse(base::ErrorKind::usage, {"donnez au moins un fichier.", "give at least one file."},
             {});
    }
    if (!request_.structure.empty() && request_.structure.size() != 14) {
      refuse(base::ErrorKind::usage,
             {"--structure : « " + request_.structure + " » n'est pas un SIRET de 14 chiffres.",
              "--structure: \"" + request_.structure + "\" is no SIRET of 14 digits."},
             {});
    }
    Filter filter(request_.only);
    const fs::path folder = fs::path(request_.database).parent_path();
    std::error_code failed;
    if (!folder.empty()) fs::create_directories(folder, failed);
    if (failed) refuse_for_system(folder.string(), failed.value());
    const Lock lock(request_.database + ".lock");
    Draft draft(request_.database);
    {
      store::Database database(draft.path(), store::Database::Mode::create);
      // Nobody else sees the draft, and it is thrown away unless it is whole: no journal.
      database.execute(
          "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA locking_mode = EXCLUSIVE; "
          "PRAGMA cache_size = -49152;");
      if (!draft.had_one()) database.execute(fmt::format("{}{}", kTables, kNamesTable));
      database.execute("BEGIN");
      Writer writer(database, std::move(filter));
      for (const std::string& file : request_.files) read(file, writer);
      writer.index_names();
      database.execute(fmt::format("PRAGMA application_id = {}; PRAGMA user_version = {}; COMMIT;",
                                   kApplicationId, kVersion));
    }
    draft.take_place();
    outcome_.bytes = fs::file_size(request_.database, failed);
  }

 private:
  void read(const std::string& path, Writer& writer) {
    FileOutcome& file = outcome_.files.emplace_back();
    file.file = fs::path(path).filename().string();
    writer.begin_file(file, day_of_file(path));
    began_ = Clock::now();
    rows_before_ = writer.rows();
    Container container(path);
    Reading reading{writer, request_.as, request_.structure, [&] { tell(container, writer); }, {}};
    reading.nested = [&](const std::string& name, const std::string& content) {
      Container inner(name, &content);
      return read_members(inner, reading, 1);
    };
    const bool understood =
        is_workbook(path) ? read_xlsx(path, reading) : read_members(container, reading, 0);
    if (!understood) refuse_unknown(path);
    writer.end_file();
    if (request_.progress) {
      request_.progress({file.file, 1.0, writer.rows() - rows_before_, 0});
    }
  }

  static bool is_workbook(const std::string& path) {
    Container members(path);
    while (members.next()) {
      if (members.member() == "xl/workbook.xml") return true;
      if (members.member().empty()) return false;
    }
    return false;
  }

  bool read_members(Container& container, const Reading& reading, int depth) {
    bool understood = false;
    while (container.next()) {
      Headed bytes(container, kHead);
      const std::string& place = container.member();
      switch (form_of(bytes.head())) {
        case Form::csv:
          understood = read_csv(bytes, bytes.head(), place, reading) || understood;
          break;
        case Form::xml:
          understood =
              read_xml(bytes, place.empty() ? container.name() : place, reading) || understood;
          break;
        case Form::json:
          if (depth == 0) understood = read_answers(bytes, place, reading) || understood;
          break;
        case Form::zip:
        case Form::other:
          break;  // a note beside the file, a signature
      }
    }
    return understood;
  }

  [[noreturn]] static void refuse_unknown(const std::string& path) {
    refuse(
        base::ErrorKind::bad_input,
        {"Ce fichier n'est d'aucune forme connue. Sont lus : l'annuaire Chorus Pro (XLSX, CSV, "
         "XML), le flux F14, StockUniteLegale, StockEtablissement et "
         "StockEtablissementLiensSuccession (CSV, gzip, zip), les réponses d'API (JSON). Pour un "
         "tableau aux titres inhabituels, essayez --as.",
         "This file is of no known form. Read are: the Chorus Pro directory (XLSX, CSV, XML), "
         "the flow F14, StockUniteLegale, StockEtablissement and "
         "StockEtablissementLiensSuccession (CSV, gzip, zip), answers of an API (JSON). For a "
         "table with unusual headings, try --as."},
        path);
  }

  void tell(const Container& container, const Writer& writer) {
    if (!request_.progress) return;
    const auto now = Clock::now();
    if (now - told_ < std::chrono::milliseconds(100)) return;
    told_ = now;
    Progress progress{container.name(), container.part(), writer.rows() - rows_before_, 0};
    const std::chrono::duration<double> spent = now - began_;
    if (progress.part > 0.01) progress.seconds_left = spent.count() * (1 / progress.part - 1);
    request_.progress(progress);
  }

  const ImportRequest& request_;
  ImportOutcome& outcome_;
  Clock::time_point began_, told_;
  std::int64_t rows_before_ = 0;
};

}  // namespace
}  // namespace recevable::directory

extern "C" {

__attribute__((visibility("default"))) bool recevable_directory_import(
    const recevable::directory::ImportRequest* request,
    recevable::directory::ImportOutcome* outcome, recevable::base::Error* error) {
  using namespace recevable;
  try {
    directory::Import(*request, *outcome).run();
    return true;
  } catch (const directory::Refused& refused) {
    *error = refused.error;
  } catch (const store::Failure& failure) {
    *error = store::explain(failure, request->database);
  } catch (const std::bad_alloc&) {
    *error = {
        base::ErrorKind::environment,
        {"La mémoire manque. Fermez d'autres programmes.", "Memory ran out. Close other programs."},
        request->database};
  } catch (const std::exception& exception) {
    *error = {base::ErrorKind::internal, {exception.what(), exception.what()}, request->database};
  }
  return false;
}
}
