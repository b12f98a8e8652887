#define CURL_DISABLE_TYPECHECK
#include "CCurl.h"
#include <dlfcn.h>
#include <pthread.h>
#include <stdio.h>

// Typed wrappers come in place of the macros that would count arguments.
#undef curl_easy_setopt
#undef curl_easy_getinfo

static struct {
  typeof(&curl_global_init) global_init;
  typeof(&curl_version) version;
  typeof(&curl_easy_init) easy_init;
  typeof(&curl_easy_cleanup) easy_cleanup;
  typeof(&curl_easy_reset) easy_reset;
  typeof(&curl_easy_perform) easy_perform;
  typeof(&curl_easy_setopt) easy_setopt;
  typeof(&curl_easy_getinfo) easy_getinfo;
  typeof(&curl_easy_strerror) easy_strerror;
  typeof(&curl_slist_append) slist_append;
  typeof(&curl_slist_free_all) slist_free_all;
} curl;

static char problem[256];
static pthread_once_t once = PTHREAD_ONCE_INIT;

static void *find(void *library, const char *name) {
  void *symbol = dlsym(library, name);
  if (!symbol && !*problem) snprintf(problem, sizeof problem, "libcurl.so.4 has no %s", name);
  return symbol;
}

static void open_library(void) {
  void *library = dlopen("libcurl.so.4", RTLD_NOW | RTLD_LOCAL);
  if (!library) {
    snprintf(problem, sizeof problem, "%s", dlerror());
    return;
  }
#define FIND(name) curl.name = find(library, "curl_" #name)
  FIND(global_init);
  FIND(version);
  FIND(easy_init);
  FIND(easy_cleanup);
  FIND(easy_reset);
  FIND(easy_perform);
  FIND(easy_setopt);
  FIND(easy_getinfo);
  FIND(easy_strerror);
  FIND(slist_append);
  FIND(slist_free_all);
#undef FIND
  if (!*problem && curl.global_init(CURL_GLOBAL_DEFAULT) != CURLE_OK)
    snprintf(problem, sizeof problem, "libcurl.so.4 cannot be initialised");
}

const char *ccurl_problem(void) {
  pthread_once(&once, open_library);
  return *problem ? problem : NULL;
}

static bool is_missing(void) { return ccurl_problem() != NULL; }

const char *ccurl_version(void) { return is_missing() ? NULL : curl.version(); }

const char *ccurl_message(int code) {
  if (is_missing()) return problem;
  return curl.easy_strerror((CURLcode)code);
}

CURL *ccurl_create(void) { return is_missing() ? NULL : curl.easy_init(); }

void ccurl_free(CURL *transfer) {
  if (transfer) curl.easy_cleanup(transfer);
}

void ccurl_reset(CURL *transfer) {
  if (transfer) curl.easy_reset(transfer);
}

int ccurl_perform(CURL *transfer) {
  return is_missing() ? CCURL_MISSING : (int)curl.easy_perform(transfer);
}

int ccurl_set_number(CURL *transfer, CURLoption option, long value) {
  return is_missing() ? CCURL_MISSING : (int)curl.easy_setopt(transfer, option, value);
}

int ccurl_set_text(CURL *transfer, CURLoption option, const char *value) {
  return is_missing() ? CCURL_MISSING : (int)curl.easy_setopt(transfer, option, value);
}

int ccurl_set_pointer(CURL *transfer, CURLoption option, void *value) {
  return is_missing() ? CCURL_MISSING : (int)curl.easy_setopt(transfer, option, value);
}

int ccurl_set_list(CURL *transfer, CURLoption option, const struct curl_slist *value) {
  return is_missing() ? CCURL_MISSING : (int)curl.easy_setopt(transfer, option, value);
}

int ccurl_set_callback(CURL *transfer, CURLoption option, ccurl_transfer value) {
  return is_missing() ? CCURL_MISSING : (int)curl.easy_setopt(transfer, option, value);
}

int ccurl_get_number(CURL *transfer, CURLINFO info, long *value) {
  return is_missing() ? CCURL_MISSING : (int)curl.easy_getinfo(transfer, info, value);
}

struct curl_slist *ccurl_append(struct curl_slist *list, const char *text) {
  return is_missing() ? NULL : curl.slist_append(list, text);
}

void ccurl_free_list(struct curl_slist *list) {
  if (list) curl.slist_free_all(list);
}
