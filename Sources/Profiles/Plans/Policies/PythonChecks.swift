extension SettingCheck {
  /// What building botocore's chain of providers evaluates, in its order.
  static let pythonStart: [SettingCheck] = [
    SettingCheck(
      setting: .metadataTimeout, variables: ["AWS_METADATA_SERVICE_TIMEOUT"], test: .integer,
      code: .notAnInteger, text: .pythonInteger),
    SettingCheck(
      setting: .metadataAttempts, variables: ["AWS_METADATA_SERVICE_NUM_ATTEMPTS"], test: .integer,
      code: .notAnInteger, text: .pythonInteger),
    SettingCheck(
      setting: .metadataMode, variables: ["AWS_EC2_METADATA_SERVICE_ENDPOINT_MODE"],
      test: .oneOf(["ipv4", "ipv6"], folded: true, emptyPasses: false), code: .metadataMode,
      text: ErrorText(
        "InvalidIMDSEndpointModeError",
        "Invalid EC2 Instance Metadata endpoint mode: {1} Valid endpoint modes "
          + "(case-insensitive): ('ipv4', 'ipv6').")),
    SettingCheck(
      setting: .metadataEndpoint, variables: ["AWS_EC2_METADATA_SERVICE_ENDPOINT"],
      test: .address(emptyPasses: true), code: .metadataEndpoint,
      text: ErrorText(
        "InvalidIMDSEndpointError", "Invalid endpoint EC2 Instance Metadata endpoint: {1}")),
  ]

  /// What making any client evaluates, in its order.
  static let pythonClient: [SettingCheck] =
    [
      SettingCheck(
        setting: .region, variables: ["AWS_DEFAULT_REGION"], test: .text, code: .notText,
        text: ErrorText("TypeError", "expected string or bytes-like object, got 'dict'")),
      SettingCheck(
        setting: .region, variables: ["AWS_DEFAULT_REGION"], test: .hostLabel, code: .regionInvalid,
        text: ErrorText(
          "InvalidRegionError", "Provided region_name '{1}' doesn't match a supported format.")),
      SettingCheck(
        setting: .apiVersions, variables: [], test: .block, code: .notText,
        text: ErrorText("AttributeError", "'str' object has no attribute 'get'")),
      SettingCheck(
        setting: .ssoSession, variables: [], test: .session, code: .sessionUnusable,
        text: ErrorText(nil, "")),
      choice(
        .defaultsMode, "AWS_DEFAULTS_MODE",
        ["legacy", "auto", "standard", "in-region", "cross-region", "mobile"], folded: true,
        ErrorText(
          "InvalidDefaultsMode",
          "Client configured with invalid defaults mode: {1}. Valid defaults modes include: legacy, "
            + "auto, standard, in-region, cross-region, mobile.")),
      SettingCheck(
        setting: .services, variables: [], test: .services, code: .servicesMissing,
        text: ErrorText(
          "InvalidConfigError",
          #"The profile is configured to use the services section but the "{1}" services "#
            + "configuration does not exist.")),
      SettingCheck(
        setting: .legacySTS, variables: ["AWS_STS_REGIONAL_ENDPOINTS"],
        test: .legacyEndpoints(["legacy", "regional"]), code: .settingInvalid,
        text: .pythonLegacySTS),
      SettingCheck(
        setting: .maxAttempts, variables: ["AWS_MAX_ATTEMPTS"], test: .integer, code: .notAnInteger,
        text: .pythonInteger),
      SettingCheck(
        setting: .compressionSize, variables: ["AWS_REQUEST_MIN_COMPRESSION_SIZE_BYTES"],
        test: .integerWithin(
          1...1_048_576,
          ErrorText(
            "InvalidConfigError",
            #"Invalid value "{1}" for request_min_compression_size_bytes. Value must be between 1 "#
              + "and 1048576.")),
        code: .settingInvalid,
        text: ErrorText(
          "InvalidConfigError",
          #"Invalid value "{1}" for request_min_compression_size_bytes. Value must be an integer. "#
            + "Received <class 'str'> instead.")),
      checksum(.requestChecksum, "AWS_REQUEST_CHECKSUM_CALCULATION"),
      checksum(.responseChecksum, "AWS_RESPONSE_CHECKSUM_VALIDATION"),
      choice(
        .accountIDMode, "AWS_ACCOUNT_ID_ENDPOINT_MODE", ["preferred", "disabled", "required"],
        folded: true,
        ErrorText(
          "InvalidConfigError",
          "The configured value '{1}' for 'account_id_endpoint_mode' is invalid. Valid values are: "
            + "('preferred', 'disabled', 'required').")),
      choice(
        .expressSessionAuth, "AWS_S3_DISABLE_EXPRESS_SESSION_AUTH", ["true", "false"], folded: true,
        ErrorText(
          "InvalidConfigError",
          #"Invalid value "{1}" for s3_disable_express_session_auth. Value must be a boolean"#)),
    ] + pythonConfig

  /// What the client's configuration object and its endpoint evaluate then.
  private static let pythonConfig: [SettingCheck] = [
    SettingCheck(
      setting: .s3, variables: [], test: .notEmptyText, code: .notText,
      text: ErrorText("AttributeError", "'str' object has no attribute 'get'")),
    SettingCheck(
      setting: .s3, variables: [],
      test: .nestedOneOf("addressing_style", ["auto", "virtual", "path"]), code: .settingInvalid,
      text: ErrorText(
        "InvalidS3AddressingStyleError",
        "S3 addressing style {1} is invalid. Valid options are: 'auto', 'virtual', and 'path'")),
    SettingCheck(
      setting: .maxAttempts, variables: ["AWS_MAX_ATTEMPTS"], test: .positive,
      code: .settingInvalid,
      text: ErrorText(
        "InvalidMaxRetryAttemptsError",
        #"Value provided to "max_attempts": {1} must be an integer greater than or equal to 1."#)),
    choice(
      .retryMode, "AWS_RETRY_MODE", ["legacy", "standard", "adaptive"], folded: false,
      ErrorText(
        "InvalidRetryModeError",
        #"Invalid value provided to "mode": "{1}" must be one of: "#
          + "('legacy', 'standard', 'adaptive')")),
    SettingCheck(
      setting: .endpointURL, variables: [], test: .endpoint, code: .endpointInvalid,
      text: ErrorText("ValueError", "Invalid endpoint: {1}")),
    SettingCheck(
      setting: .legacySTS, variables: ["AWS_STS_REGIONAL_ENDPOINTS"],
      test: .oneOf(["legacy", "regional"], folded: false, emptyPasses: true),
      code: .settingInvalid, text: .pythonLegacySTS),
    choice(
      .s3RegionalEndpoint, "AWS_S3_US_EAST_1_REGIONAL_ENDPOINT", ["legacy", "regional"],
      folded: false,
      ErrorText(
        "InvalidS3UsEast1RegionalEndpointConfigError",
        "S3 us-east-1 regional endpoint option {1} is invalid. Valid options are: "
          + #""legacy", "regional""#)),
  ]

  private static func choice(
    _ setting: PlanSetting, _ variable: String, _ choices: [String], folded: Bool,
    _ text: ErrorText
  ) -> SettingCheck {
    SettingCheck(
      setting: setting, variables: [variable],
      test: .oneOf(choices, folded: folded, emptyPasses: false), code: .settingInvalid, text: text)
  }

  private static func checksum(_ setting: PlanSetting, _ variable: String) -> SettingCheck {
    choice(
      setting, variable, ["when_supported", "when_required"], folded: true,
      ErrorText(
        "InvalidChecksumConfigError",
        "Unsupported configuration value for \(setting.name). Expected one of "
          + "('when_supported', 'when_required') but got {1}."))
  }
}

extension ErrorText {
  static let pythonInteger = ErrorText(
    "ValueError", "invalid literal for int() with base 10: '{1}'")

  static let pythonLegacySTS = ErrorText(
    "InvalidSTSRegionalEndpointsConfigError",
    #"STS regional endpoints option {1} is invalid. Valid options are: "legacy", "regional""#)
}
