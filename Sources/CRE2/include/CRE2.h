#pragma once
#include <stdbool.h>
#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

/// A compiled pattern, or what is wrong with it. Once compiled, it can be shared between threads.
typedef struct cre2_pattern cre2_pattern;

typedef enum cre2_problem {
  cre2_none,
  cre2_escape,
  cre2_class,
  cre2_bracket,
  cre2_parenthesis,
  cre2_repeat_nothing,
  cre2_repeat_twice,
  cre2_repeat_count,
  cre2_group,
  cre2_utf8,
  cre2_size,
  cre2_other,
} cre2_problem;

/// Compiles UTF-8 text; never NULL, to be freed with `cre2_free`.
cre2_pattern *cre2_compile(const char *source, size_t length);
void cre2_free(cre2_pattern *pattern);

cre2_problem cre2_error(const cre2_pattern *pattern);
/// The part of the source that is wrong; lives as long as the pattern.
const char *cre2_error_part(const cre2_pattern *pattern, size_t *length);
/// How many instructions the pattern takes.
int cre2_program_size(const cre2_pattern *pattern);

/// Finds the first match anywhere in the text, and its first and last offset.
bool cre2_find(const cre2_pattern *pattern, const char *text, size_t length, size_t *start,
               size_t *end);

#ifdef __cplusplus
}
#endif
