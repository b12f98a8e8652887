#include "CCurl.h"
int awslint_curl_placeholder(void) { return 0; }
