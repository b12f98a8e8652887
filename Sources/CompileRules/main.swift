#if canImport(Glibc)
import Glibc
#endif
let out = CommandLine.arguments[2]
let f = unsafe fopen(out, "w")
if let f = unsafe f { unsafe fputs("enum CompiledRules { static let text: StaticString = \"l5:helloe\" }\n", f); unsafe fclose(f) }
