/// Values for some of the indices from 0 to a bound; what has none takes four bytes.
struct SparseTable<Value: Sendable>: Sendable {
  private var places: [Int32]
  private var values: [Value] = []

  init(count: Int) { places = Array(repeating: -1, count: count) }

  subscript(index: Int) -> Value? {
    get { places[index] < 0 ? nil : values[Int(places[index])] }
    set {
      guard let newValue else {
        places[index] = -1
        return
      }
      if places[index] < 0 {
        places[index] = Int32(truncatingIfNeeded: values.count)
        values.append(newValue)
      } else {
        values[Int(places[index])] = newValue
      }
    }
  }
}
