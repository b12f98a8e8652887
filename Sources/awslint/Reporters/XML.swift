/// An element of an XML document.
struct XML: Sendable {
  let name: String
  let attributes: [(String, String)]
  var children: [XML] = []
  var text: String?

  init(
    _ name: String, _ attributes: [(String, String)] = [], _ children: [XML] = [],
    text: String? = nil
  ) {
    self.name = name
    self.attributes = attributes
    self.children = children
    self.text = text
  }

  /// Appends a document with this element as its root.
  func writeDocument(to text: inout String) {
    text += "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    write(to: &text, indent: 0)
  }

  private func write(to output: inout String, indent: Int) {
    let margin = String(repeating: " ", count: indent)
    output += margin + "<" + name
    for (name, value) in attributes { output += " \(name)=\"\(value.escapedForXML)\"" }
    if let text {
      output += ">\(text.escapedForXML)</\(name)>\n"
    } else if children.isEmpty {
      output += "/>\n"
    } else {
      output += ">\n"
      for child in children { child.write(to: &output, indent: indent + 2) }
      output += margin + "</\(name)>\n"
    }
  }
}

extension String {
  /// The text with references for what has a meaning in XML, and for blanks that parsers would change.
  ///
  /// Characters that XML 1.0 cannot hold at all become U+FFFD.
  var escapedForXML: String {
    var result = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\t", "\n", "\r": result += "&#\(scalar.value);"
      case "\u{0}"..<"\u{20}", "\u{FFFE}", "\u{FFFF}": result += "\u{FFFD}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
