// The files made by testdata/make_files.py, for the tests of the pdf room.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "pdf/pdf.h"

namespace recevable::pdf {

// Every file of testdata/files, sorted.
std::vector<std::string> sample_names();

// The bytes of one of them; the test fails when it is not there.
std::string sample(const std::string& name);

// Reads one of them; the test fails when it cannot be read.
Reading read_sample(const std::string& name, const Options& options = {});

// The words of a page, in order, with single spaces.
std::string text_of(const document::Page& page);

// The first word of a page with this text; the test fails when there is none.
const document::Word& word_called(const document::Page& page, std::string_view text);

}  // namespace recevable::pdf
