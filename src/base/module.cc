#include "base/module.h"

#include <dlfcn.h>
#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <system_error>

#include "base/text.h"

namespace recevable::base {
namespace {

bool is_module_name(std::string_view name) {
  return !name.empty() && std::all_of(name.begin(), name.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || is_digit(c) || c == '_' || c == '-';
  });
}

// What the loader says of its last failure ("libtesseract.so.5: cannot open shared object file").
std::string loader_message() {
  const char* message = dlerror();  // NOLINT(concurrency-mt-unsafe): kept per thread by glibc
  return message == nullptr ? std::string() : printable(message);
}

std::unexpected<Error> missing_module(const std::string& path) {
  return fail(ErrorKind::environment,
              {fmt::format("Il manque une partie du programme : {} est introuvable. Réinstallez "
                           "Recevable (par exemple : sudo apt install --reinstall recevable).",
                           path),
               fmt::format("A part of the program is missing: {} was not found. Reinstall "
                           "Recevable (for instance: sudo apt install --reinstall recevable).",
                           path)},
              path);
}

std::unexpected<Error> broken_module(const std::string& path, const std::string& reason) {
  return fail(ErrorKind::environment,
              {fmt::format("Une partie du programme ne peut pas être chargée : {} ({}). "
                           "Réinstallez Recevable et les paquets dont il dépend (par exemple : "
                           "sudo apt install --reinstall recevable, puis sudo apt --fix-broken "
                           "install).",
                           path, reason),
               fmt::format("A part of the program cannot be loaded: {} ({}). Reinstall Recevable "
                           "and the packages it depends on (for instance: sudo apt install "
                           "--reinstall recevable, then sudo apt --fix-broken install).",
                           path, reason)},
              path);
}

}  // namespace

Result<void*> open_module(std::string_view name) {
  if (!is_module_name(name)) {
    return fail(
        ErrorKind::internal,
        {fmt::format("« {} » n'est pas un nom de module. Signalez cette erreur.", printable(name)),
         fmt::format("\"{}\" is not the name of a module. Please report this error.",
                     printable(name))});
  }
  std::error_code failed;
  const std::filesystem::path program = std::filesystem::read_symlink("/proc/self/exe", failed);
  if (failed) {
    return fail(ErrorKind::environment,
                {fmt::format("Le programme ne trouve pas son propre dossier (/proc/self/exe : {}). "
                             "Vérifiez que /proc est monté.",
                             failed.message()),
                 fmt::format("The program cannot find its own directory (/proc/self/exe: {}). "
                             "Check that /proc is mounted.",
                             failed.message())});
  }
  const std::string path =
      (program.parent_path().parent_path() / "lib" / "recevable" / fmt::format("{}.so", name))
          .string();
  // The loader keeps count and hands back the same library every time it is asked.
  void* const handle = dlopen(path.c_str(), RTLD_NOW | RTLD_LOCAL);
  if (handle != nullptr) return handle;
  const std::string reason = loader_message();
  if (!std::filesystem::exists(path, failed)) return missing_module(path);
  return broken_module(path, reason);
}

Result<void*> module_symbol(std::string_view name, const std::string& symbol) {
  const Result<void*> module = open_module(name);
  if (!module) return module;
  void* const address = dlsym(*module, symbol.c_str());
  if (address == nullptr) return broken_module(fmt::format("{}.so", name), loader_message());
  return address;
}

}  // namespace recevable::base
