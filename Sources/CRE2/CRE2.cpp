#include "CRE2.h"
#include <re2/re2.h>
int awslint_re2_placeholder(void) { return RE2("a+").ok(); }
