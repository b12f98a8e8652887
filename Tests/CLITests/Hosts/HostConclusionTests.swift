import Rules
import Testing

@testable import awslint

@Test(
  arguments: [
    (["AWS_LAMBDA_FUNCTION_NAME": "f"], [:], Host.lambda, "AWS_LAMBDA_FUNCTION_NAME is set"),
    (["CODEBUILD_BUILD_ID": "b", "CI": "true"], [:], .codebuild, "CODEBUILD_BUILD_ID is set"),
    (
      ["AWS_EXECUTION_ENV": "AWS_ECS_FARGATE"], [.systemVendor: "Amazon EC2"], .ecs,
      "AWS_EXECUTION_ENV is AWS_ECS_FARGATE"
    ),
    (
      ["KUBERNETES_SERVICE_HOST": "10.0.0.1", "AWS_WEB_IDENTITY_TOKEN_FILE": "/t"], [:], .eks,
      "KUBERNETES_SERVICE_HOST is set"
    ),
    (["KUBERNETES_SERVICE_HOST": "10.0.0.1"], [:], .unknown, "nothing says what it is"),
    (["GITHUB_ACTIONS": "true"], [.systemVendor: "Microsoft"], .ci, "GITHUB_ACTIONS is set"),
    (["CI": "false"], [:], .unknown, "nothing says what it is"),
    ([:], [.systemVendor: "Amazon EC2"], .ec2, "DMI says Amazon EC2"),
    ([:], [.productVersion: "4.11.amazon"], .ec2, "DMI says version 4.11.amazon"),
    ([:], [.boardAssetTag: "i-0abc"], .ec2, "DMI says instance i-0abc"),
    ([:], [.hypervisorUUID: "ec2e1916"], .ec2, "the machine's UUID begins with ec2"),
    (["DISPLAY": ":0"], [.systemVendor: "LENOVO"], .workstation, "DISPLAY is set"),
  ] as [([String: String], [HostFacts.Source: String], Host, String)])
func `facts say what a host is`(
  _ variables: [String: String], _ texts: [HostFacts.Source: String], _ host: Host,
  _ evidence: String
) {
  let conclusion = HostConclusion(HostFacts(environment: Environment(variables), texts: texts))
  #expect(conclusion.host == host)
  #expect(conclusion.evidence.first == evidence)
}
