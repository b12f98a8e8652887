#pragma once
#include <curl/curl.h>
#include <stddef.h>

// libcurl, opened on first use: linking it would make every start load thirty libraries.
// Each function with a result code gives `CCURL_MISSING` where the library cannot be opened.

enum { CCURL_MISSING = -1 };

typedef size_t (*ccurl_transfer)(char *bytes, size_t size, size_t count, void *context);

/// Why libcurl cannot be used, or NULL when it can. Safe to call from several threads.
const char *ccurl_problem(void);
/// The version of the library and of what it was built with, or NULL when it is missing.
const char *ccurl_version(void);
/// The text of a result code, also of `CCURL_MISSING`.
const char *ccurl_message(int code);

/// A new transfer, or NULL.
CURL *ccurl_create(void);
void ccurl_free(CURL *transfer);
/// Forgets all options, and keeps connections.
void ccurl_reset(CURL *transfer);
int ccurl_perform(CURL *transfer);

int ccurl_set_number(CURL *transfer, CURLoption option, long value);
/// libcurl copies the text, but for `CURLOPT_POSTFIELDS`.
int ccurl_set_text(CURL *transfer, CURLoption option, const char *value);
int ccurl_set_pointer(CURL *transfer, CURLoption option, void *value);
int ccurl_set_list(CURL *transfer, CURLoption option, const struct curl_slist *value);
/// Sets what takes or gives bytes: `CURLOPT_WRITEFUNCTION`, `CURLOPT_HEADERFUNCTION` and the like.
int ccurl_set_callback(CURL *transfer, CURLoption option, ccurl_transfer value);

int ccurl_get_number(CURL *transfer, CURLINFO info, long *value);

/// The list with a copy of the text at its end, or NULL, which leaves the list as it was.
struct curl_slist *ccurl_append(struct curl_slist *list, const char *text);
void ccurl_free_list(struct curl_slist *list);
