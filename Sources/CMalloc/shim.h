#include <malloc.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/mman.h>

// Ends of the program's data, which the linker defines.
extern char __data_start, _end;

// Makes pages writable at once, which are else made one fault at a time; older systems refuse.
static inline void awslint_populate(uintptr_t start, uintptr_t end) {
  uintptr_t first = start & ~(uintptr_t)4095;
  madvise((void *)first, end - first, 23 /* MADV_POPULATE_WRITE */);
}

static inline void awslint_populate_data(void) {
  awslint_populate((uintptr_t)&__data_start, (uintptr_t)&_end);
}

static inline void awslint_populate_heap(size_t size) {
  char *block = malloc(size);
  if (block) awslint_populate((uintptr_t)block, (uintptr_t)block + size);
  free(block);
}
