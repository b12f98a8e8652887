import Glibc

Allocator.prepare()
exit(Program.run(Array(CommandLine.arguments.dropFirst())).rawValue)
