#include <malloc.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/mman.h>

// Where the program's variables are, which the linker defines: those with a first value, and others.
extern char __data_start, __bss_start, _end;

// Makes pages writable at once, which are else made one fault at a time; older systems refuse.
static inline void awslint_populate(uintptr_t start, uintptr_t end) {
  uintptr_t first = start & ~(uintptr_t)4095;
  madvise((void *)first, end - first, 23 /* MADV_POPULATE_WRITE */);
}

// Constants may stand between the two kinds of variables: so little is taken of the first part.
static inline void awslint_populate_data(void) {
  uintptr_t first = (uintptr_t)&__data_start, second = (uintptr_t)&__bss_start;
  uintptr_t most = first + (160 << 10);
  awslint_populate(first, most < second ? most : second);
  awslint_populate(second, (uintptr_t)&_end);
}

static inline void awslint_populate_heap(size_t size) {
  char *block = malloc(size);
  if (block) awslint_populate((uintptr_t)block, (uintptr_t)block + size);
  free(block);
}
