import Glibc

Allocator.prepare()
exit(Program.run(CommandWords.all()).rawValue)
