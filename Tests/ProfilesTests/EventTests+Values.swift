import Profiles

extension EventTests {
  static let values: [Example] = [
    Example(
      name: "a key twice", text: "[default]\nregion = a\nRegion = b\n",
      events: [
        "botocore": ["3:1 Region duplicate-key file-lost (region)"],
        "rust": ["3:1 Region duplicate-key replaced (region)"],
        "java-v2": ["3:1 Region uppercase-key setting-ignored"],
        "dotnet": ["3:1 Region duplicate-key section-ignored (region)"],
      ]),
    Example(
      name: "a comment behind a value", text: "[default]\nregion = a # c\nu = http://x/#f\n",
      events: [
        "botocore": ["2:12 # c inline-comment-in-value value-differs"], "go-v2": [],
        "soto": ["3:14 #f value-cut-at-mark value-differs"],
      ]),
    Example(
      name: "a comment sign within quotes", text: "[default]\nx = \"a # b\"\n",
      events: [
        "botocore": ["2:5 \"a # b\" quoted-value value-differs"],
        "go-v2": ["2:8 # b\" value-cut-at-mark value-differs"],
        "soto": ["2:1 x = \"a # b\" value-cut-at-mark setting-ignored"],
      ]),
    Example(
      name: "quotes", text: "[default]\nregion = \"a\"\ncredential_process = \"/a/b\"\ny = \"\n",
      events: [
        "botocore": ["2:10 \"a\" quoted-value value-differs"],
        "go-v2": ["4:5 \" quoted-value file-lost"], "php": [],
      ]),
    Example(
      name: "a colon", text: "[default]\nregion: a\n",
      events: [
        "botocore": [], "rust": ["2:7 : colon-delimiter file-lost"],
        "js-v3": ["2:7 : colon-delimiter setting-ignored"],
      ]),
    Example(
      name: "no key", text: "[default]\n= v\n",
      events: [
        "botocore": ["2:1 = missing-key file-lost"], "js-v3": ["2:1 = missing-key setting-ignored"],
      ]),
    Example(
      name: "an indented first key", text: "[default]\n  region = a\n",
      events: ["botocore": [], "rust": ["2:3 region indented-property file-lost"], "go-v2": []]),
    Example(
      name: "an indented later key", text: "[default]\nregion = a\n  output = b\n",
      events: [
        "botocore": ["3:3 output indented-property setting-ignored (region)"], "go-v2": [],
        "ruby": ["3:3 output indented-property setting-ignored (region)"],
      ]),
    Example(
      name: "a continued command", text: "[default]\ncredential_process = a\n  --b=c\n",
      events: ["botocore": [], "rust": []]),
    Example(
      name: "an indented header", text: "[default]\nregion = a\n  [profile b]\nx = 1\n",
      events: [
        "botocore": ["3:3 [profile b] indented-section-header leaks (region)"],
        "kotlin": ["3:3 [profile b] indented-section-header section-ignored"],
        "php": ["3:3 [profile b] indented-section-header file-lost"], "js-v3": [],
      ]),
    Example(
      name: "an indented comment", text: "[default]\nregion = a\n  # c\n",
      events: [
        "botocore": [], "rust": ["3:3 # c indented-comment value-differs (region)"], "php": [],
      ]),
    Example(
      name: "lines of a block", text: "[default]\ns3 =\n  a = 1\n  bad\n  [x]\n  a = 2\n",
      events: [
        "botocore": [
          "6:3 a duplicate-key replaced (a)",
          "4:3 bad nested-line-without-delimiter file-lost (s3)",
          "5:3 [x] indented-section-header file-lost (s3)",
        ],
        "rust": [
          "4:3 bad nested-line-without-delimiter file-lost (s3)",
          "5:3 [x] indented-section-header file-lost (s3)",
        ],
      ]),
    Example(
      name: "words that PHP reserves", text: "[default]\nx = a;b\nno = 1\ny(z) = 1\n",
      events: [
        "php": [
          "2:6 ;b value-cut-at-mark value-differs", "3:1 no = 1 reserved-character file-lost",
          "4:1 y(z) = 1 reserved-character file-lost",
        ]
      ]),
    Example(
      name: "blanks that Soto removes", text: "[default]\nx = a b\n  \n",
      events: [
        "soto": [
          "2:5 a b blanks-removed value-differs", "3:1    blank-line-not-empty file-lost",
        ]
      ]),
  ]

  static let files: [Example] = [
    Example(
      name: "a setting above the first header", text: "x = 1\ny = 2\n[default]\nz = 3\n",
      events: [
        "botocore": ["1:1 x property-before-section file-lost"],
        "go-v2": ["1:1 x property-before-section setting-ignored"], "php": [],
      ]),
    Example(
      name: "something else altogether", text: "junk\nmore junk\nand more\n",
      events: [
        "botocore": ["1:1 junk line-without-delimiter file-lost"],
        "swift": ["1:1 junk line-without-delimiter file-lost"],
        "soto": ["1:1 junk line-without-delimiter file-lost"],
      ]),
    Example(
      name: "a line without a delimiter", text: "[default]\nregion us\n",
      events: [
        "botocore": ["2:1 region us line-without-delimiter file-lost"],
        "swift": ["2:1 region us line-without-delimiter setting-ignored"],
        "cpp": ["2:1 region us line-without-delimiter section-ignored"],
      ]),
    Example(
      name: "a byte order mark", text: "\u{FEFF}[default]\nregion = a\n",
      events: [
        "botocore": ["1:1 \u{FEFF} utf8-bom file-lost"],
        "go-v2": ["1:1 \u{FEFF} utf8-bom section-ignored"], "js-v3": [],
      ]),
    Example(
      name: "lone CRs", text: "[default]\rregion = a\r",
      events: [
        "botocore": [],
        "js-v3": [
          "1:10 \r line-endings setting-ignored",
          "2:1 region = a malformed-section-header section-ignored",
        ],
      ]),
    Example(
      name: "invisible characters", text: "[profile\u{A0}z]\nx = a\u{200B}\n\u{FEFF}k = 1\n",
      events: [
        "botocore": [
          "1:1 [profile\u{A0}z] invisible-character section-ignored",
          "2:6 \u{200B} invisible-character value-differs",
          "3:1 \u{FEFF} invisible-character setting-ignored",
        ]
      ]),
  ]
}
