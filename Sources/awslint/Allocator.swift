internal import CMalloc

/// The C library's allocator, set up for a process that takes memory quickly and ends soon.
enum Allocator {
  /// Keeps what is freed for the next array, instead of giving it back to the system page by page.
  ///
  /// What even a small run writes to is asked for at once: each page that is met alone costs a fault.
  static func prepare() {
    mallopt(M_MMAP_THRESHOLD, 32 << 20)
    mallopt(M_TRIM_THRESHOLD, .max)
    mallopt(M_TOP_PAD, 1 << 20)
    awslint_populate_data()
    awslint_populate_heap(384 << 10)
  }
}
