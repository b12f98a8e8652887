import Glibc

/// A program that is run for what it prints.
enum ChildProcess {
  /// What a program of the search path prints to both outputs; nil where it fails or takes too long.
  static func output(
    of words: [String], setting variables: [String: String], milliseconds: Int32
  ) -> String? {
    var ends: [Int32] = [-1, -1]
    guard unsafe pipe(&ends) == 0 else { return nil }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    defer { close(ends[0]) }
    let child = start(words, setting: variables, writingTo: ends[1])
    close(ends[1])
    guard let child else { return nil }
    let text = read(ends[0], milliseconds: milliseconds)
    if text == nil { kill(child, SIGKILL) }
    var status: Int32 = 0
    while unsafe waitpid(child, &status, 0) < 0, errno == EINTR {}
    return status == 0 ? text : nil
  }

  private static func start(
    _ words: [String], setting variables: [String: String], writingTo descriptor: Int32
  ) -> pid_t? {
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    unsafe posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    unsafe posix_spawn_file_actions_adddup2(&actions, descriptor, STDOUT_FILENO)
    unsafe posix_spawn_file_actions_adddup2(&actions, descriptor, STDERR_FILENO)
    var arguments = unsafe words.map { unsafe strdup($0) } + [nil]
    var surroundings =
      unsafe environment(setting: variables).map { unsafe strdup($0) } + [nil]
    defer {
      unsafe arguments.forEach { unsafe free($0) }
      unsafe surroundings.forEach { unsafe free($0) }
    }
    var child: pid_t = 0
    let error = unsafe posix_spawnp(&child, words[0], &actions, nil, &arguments, &surroundings)
    return error == 0 ? child : nil
  }

  /// The variables of this process with some others instead.
  private static func environment(setting variables: [String: String]) -> [String] {
    var texts = variables.map { "\($0)=\($1)" }
    var next = unsafe environ
    while let entry = unsafe next.pointee {
      let text = unsafe String(cString: entry)
      if variables[String(text.prefix { $0 != "=" })] == nil { texts.append(text) }
      unsafe next += 1
    }
    return texts
  }

  /// Reads to the end, or nil where nothing comes for too long or too much does.
  private static func read(_ descriptor: Int32, milliseconds: Int32) -> String? {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 4096)
    while bytes.count < 1 << 16 {
      var wanted = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      guard unsafe poll(&wanted, 1, milliseconds) > 0 else { return nil }
      let count = unsafe chunk.withUnsafeMutableBytes { buffer in
        unsafe Glibc.read(descriptor, buffer.baseAddress, buffer.count)
      }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { return nil }
      guard count > 0 else { return String(decoding: bytes, as: UTF8.self) }
      bytes += chunk[..<count]
    }
    return nil
  }
}
