import PackagePlugin

/// Compiles `rules.yaml` into a Swift file of the target that asks for it.
@main struct EmbedRules: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let input = context.package.directoryURL.appending(path: "rules.yaml")
    let output = context.pluginWorkDirectoryURL.appending(path: "CompiledRules.swift")
    return [
      .buildCommand(
        displayName: "Compiling rules.yaml",
        executable: try context.tool(named: "CompileRules").url,
        arguments: [input.path(), output.path()],
        inputFiles: [input],
        outputFiles: [output])
    ]
  }
}
