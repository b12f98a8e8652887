extension CrowdGenerator {
  /// By setting, the values that are usual, and those that readers take in ways of their own.
  static let values: [String: (usual: [String], odd: [String])] = [
    "aws_access_key_id": (["AKA", "AKB", "AKC"], ["", "\n  a = b", "# c"]),
    "aws_secret_access_key": (["sa", "sb"], ["", "\n  a = b", "'s'"]),
    "aws_session_token": (["t", "u"], ["", "\n  a = b"]),
    "aws_security_token": (["t", "u"], [""]),
    "aws_account_id": (["123456789012", "210987654321"], ["", "x"]),
    "role_arn": (
      ["arn:aws:iam::123456789012:role/r", "arn:aws:iam::210987654321:role/q"],
      ["short", "nineteen characters", "exactly20 characters", "", "\n  a = b"]
    ),
    "source_profile": (["zz", "yy"], ["", "\n  a = b"]),
    "credential_source": (
      ["Environment", "Ec2InstanceMetadata", "EcsContainer"], ["environment", "", "x"]
    ),
    "web_identity_token_file": (["<DIR>/token", "<DIR>/none"], ["", "\n  a = b"]),
    "role_session_name": (["me", "you"], ["x", "", "\n  a = b"]),
    "external_id": (["id", "di"], ["x", "", "\n  a = b"]),
    "mfa_serial": (["arn:aws:iam::1:mfa/a", "123456789"], ["12345678", "short", "", "\n  a = b"]),
    "duration_seconds": (["3600", "900"], ["60", "1h", "", "\n  a = b"]),
    "sso_session": (["s"], ["t", "zz", "", "\n  a = b"]),
    "sso_account_id": (["123456789012", "210987654321"], ["", "\n  a = b"]),
    "sso_role_name": (["Admin", "Read"], ["", "\n  a = b"]),
    "sso_start_url": (["https://x", "https://y"], ["", "\n  a = b"]),
    "sso_region": (["us-east-1", "eu-west-1"], ["bad_region", "eu-isoe-west-1", ""]),
    "login_session": (["sess", "other"], ["half", "", "\n  a = b"]),
    "credential_process": (
      ["cat <DIR>/p.json", "cat '<DIR>/q.json'", "p"],
      ["", "a 'b", "a \"b", "a \\", "'", "''", "\n  a = b", "a # b"]
    ),
    "region": (
      ["us-east-1", "eu-west-1", "us-gov-west-1", "cn-north-1"],
      [
        "bad_region", "", "eu-isoe-west-1", "us-isof-south-1", "fips-us-east-1", "-x", "1",
        "aws-global", "\n  a = b", "US-EAST-1", "xx",
      ]
    ),
    "endpoint_url": (["http://local:1"], ["nohost", "", "http://local/p", "\n  a = b"]),
    "services": (["sv"], ["zz", "st", "", "\n  a = b"]),
    "ignore_configured_endpoint_urls": (["true", "false"], ["", "TRUE"]),
    "use_fips_endpoint": (["true", "false"], ["", "TRUE", "yes"]),
    "use_dualstack_endpoint": (["true", "false"], ["", "TRUE", "yes"]),
    "sts_regional_endpoints": (["legacy", "regional"], ["bogus", "", "Legacy"]),
    "parameter_validation": (["true", "false"], ["yes", "", "TRUE"]),
    "metadata_service_timeout": (["2", "3"], ["1.5", ""]),
    "metadata_service_num_attempts": (["2", "1"], ["0", "x", "-1"]),
    "ec2_metadata_service_endpoint": (["http://x"], ["", "x"]),
    "ec2_metadata_service_endpoint_mode": (["ipv4", "IPv6"], ["v6", ""]),
    "ec2_metadata_v1_disabled": (["true", "false"], ["", "yes"]),
    "api_versions": (["\n  ec2 = 2015-01-01"], ["x", ""]),
    "defaults_mode": (["auto", "standard"], ["bogus", "Legacy", ""]),
    "s3": (
      ["\n  addressing_style = path", "\n  addressing_style = auto"],
      ["", "\n  addressing_style = zz", "x"]
    ),
    "max_attempts": (["5", "3"], ["0", "x", ""]),
    "request_min_compression_size_bytes": (["10", "20"], ["0", "x", ""]),
    "request_checksum_calculation": (["when_required", "WHEN_SUPPORTED"], ["X", ""]),
    "response_checksum_validation": (["when_required", "WHEN_SUPPORTED"], ["X", ""]),
    "account_id_endpoint_mode": (["preferred", "Disabled"], ["x", ""]),
    "s3_disable_express_session_auth": (["true", "false"], ["x", ""]),
    "retry_mode": (["standard", "legacy"], ["bogus", ""]),
    "s3_us_east_1_regional_endpoint": (["legacy", "regional"], ["x", ""]),
  ]
}
