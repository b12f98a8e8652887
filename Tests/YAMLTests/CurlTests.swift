import CCurl
import Glibc
import Testing

@Suite struct CurlTests {
  @Test func `libcurl opens on first use and names its version`() throws {
    #expect(unsafe ccurl_problem() == nil)
    let version = unsafe String(cString: try #require(ccurl_version()))
    #expect(version.hasPrefix("libcurl/"))
  }

  @Test func `a closed port refuses the connection`() throws {
    let transfer = unsafe try #require(ccurl_create())
    defer { unsafe ccurl_free(transfer) }
    let url = "http://127.0.0.1:\(try closedPort())/"
    #expect(unsafe ccurl_set_text(transfer, CURLOPT_URL, url) == 0)
    #expect(unsafe ccurl_set_text(transfer, CURLOPT_PROXY, "") == 0)
    #expect(unsafe ccurl_set_number(transfer, CURLOPT_CONNECTTIMEOUT_MS, 2000) == 0)
    let headers = unsafe try #require(ccurl_append(nil, "X-Test: 1"))
    defer { unsafe ccurl_free_list(headers) }
    #expect(unsafe ccurl_set_list(transfer, CURLOPT_HTTPHEADER, headers) == 0)
    let discard: ccurl_transfer = { _, size, count, _ in size * count }
    #expect(unsafe ccurl_set_callback(transfer, CURLOPT_WRITEFUNCTION, discard) == 0)
    #expect(unsafe ccurl_set_pointer(transfer, CURLOPT_WRITEDATA, nil) == 0)

    let code = unsafe ccurl_perform(transfer)
    #expect(code == CURLE_COULDNT_CONNECT.rawValue)
    #expect(unsafe String(cString: ccurl_message(code)).contains("connect"))
    var error = 0
    #expect(unsafe ccurl_get_number(transfer, CURLINFO_OS_ERRNO, &error) == 0)
    #expect(error == ECONNREFUSED)
  }

  /// A port of loopback that nobody listens on: bound for a moment, then given back.
  private func closedPort() throws -> UInt16 {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    try #require(descriptor >= 0)
    defer { close(descriptor) }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = in_addr_t(INADDR_LOOPBACK).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isBound = unsafe withUnsafeMutableBytes(of: &address) { bytes in
      let address = unsafe bytes.assumingMemoryBound(to: sockaddr.self).baseAddress
      return unsafe bind(descriptor, address, length) == 0
        ? getsockname(descriptor, address, &length) == 0 : false
    }
    try #require(isBound)
    return UInt16(bigEndian: address.sin_port)
  }
}
