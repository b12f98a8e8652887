#define _POSIX_C_SOURCE 200809L
#include "CStart.h"

#include <stdlib.h>

static const char backtrace[] = "SWIFT_BACKTRACE";
static int word_count, has_set_backtrace;
static char **words;

// The C library hands the command line to what runs before `main`, and this runs first of all. The Swift
// runtime would look for its program that prints backtraces through a dozen folders, and give up where
// `/proc` is not mounted; a static program has none beside it, so it is told so.
__attribute__((constructor(101))) static void begin(int count, char **arguments) {
  word_count = count > 1 ? count - 1 : 0;
  words = count > 1 ? arguments + 1 : NULL;
  has_set_backtrace = !getenv(backtrace) && !setenv(backtrace, "swift-backtrace=/none", 0);
}

char *const *awslint_take_words(int *count) {
  if (has_set_backtrace) unsetenv(backtrace);
  has_set_backtrace = 0;
  *count = word_count;
  return words;
}
