import CCrypto
import Testing

@Suite struct CryptoTests {
  @Test func `SHA-256 of abc is the one of FIPS 180-2`() {
    var digest: [UInt8] = Array(repeating: 0, count: 32)
    let text = Array("abc".utf8)
    #expect(unsafe EVP_Digest(text, text.count, &digest, nil, EVP_sha256(), nil) == 1)
    #expect(
      hexadecimal(digest) == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
  }

  @Test func `HMAC-SHA-256 is the one of RFC 4231, test case 2`() {
    var code: [UInt8] = Array(repeating: 0, count: 32)
    let (key, text) = (Array("Jefe".utf8), Array("what do ya want for nothing?".utf8))
    let result = unsafe HMAC(
      EVP_sha256(), key, Int32(key.count), text, text.count, &code, nil)
    #expect(unsafe result != nil)
    #expect(
      hexadecimal(code) == "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843")
  }

  private func hexadecimal(_ bytes: [UInt8]) -> String {
    bytes.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
  }
}
