#include "CRE2.h"
#include <re2/re2.h>

struct cre2_pattern {
  re2::RE2 re;
};

static re2::RE2::Options options() {
  re2::RE2::Options options;
  options.set_encoding(re2::RE2::Options::EncodingUTF8);
  options.set_log_errors(false);
  // Room for twice the instructions that are allowed, and for the states of a match.
  options.set_max_mem(4 << 20);
  return options;
}

cre2_pattern *cre2_compile(const char *source, size_t length) {
  return new cre2_pattern{re2::RE2(re2::StringPiece(source, length), options())};
}

void cre2_free(cre2_pattern *pattern) { delete pattern; }

cre2_problem cre2_error(const cre2_pattern *pattern) {
  switch (pattern->re.error_code()) {
  case re2::RE2::NoError: return cre2_none;
  case re2::RE2::ErrorBadEscape:
  case re2::RE2::ErrorTrailingBackslash: return cre2_escape;
  case re2::RE2::ErrorBadCharClass:
  case re2::RE2::ErrorBadCharRange: return cre2_class;
  case re2::RE2::ErrorMissingBracket: return cre2_bracket;
  case re2::RE2::ErrorMissingParen:
  case re2::RE2::ErrorUnexpectedParen: return cre2_parenthesis;
  case re2::RE2::ErrorRepeatArgument: return cre2_repeat_nothing;
  case re2::RE2::ErrorRepeatOp: return cre2_repeat_twice;
  case re2::RE2::ErrorRepeatSize: return cre2_repeat_count;
  case re2::RE2::ErrorBadPerlOp:
  case re2::RE2::ErrorBadNamedCapture: return cre2_group;
  case re2::RE2::ErrorBadUTF8: return cre2_utf8;
  case re2::RE2::ErrorPatternTooLarge: return cre2_size;
  default: return cre2_other;
  }
}

const char *cre2_error_part(const cre2_pattern *pattern, size_t *length) {
  *length = pattern->re.error_arg().size();
  return pattern->re.error_arg().data();
}

int cre2_program_size(const cre2_pattern *pattern) { return pattern->re.ProgramSize(); }

bool cre2_find(const cre2_pattern *pattern, const char *text, size_t length, size_t *start,
               size_t *end) {
  re2::StringPiece match;
  if (!pattern->re.Match(re2::StringPiece(text, length), 0, length, re2::RE2::UNANCHORED, &match,
                         1))
    return false;
  *start = match.data() - text;
  *end = *start + match.size();
  return true;
}
