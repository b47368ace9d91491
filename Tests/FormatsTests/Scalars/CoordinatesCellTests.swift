import Events
import Formats
import Testing

@Suite("Coordinates as logs write them")
struct CoordinatesCellTests {
  private func read(_ latitude: String, _ longitude: String) -> Coordinates? {
    withCell(latitude) { north in
      withCell(longitude) { east in CoordinatesCell.coordinates(latitude: north, longitude: east) }
    }
  }

  @Test("plain decimals are read, also from quotation marks, with signs and powers of ten")
  func sound() {
    #expect(read("59.3293", "18.0686") == Coordinates(latitude: 59.3293, longitude: 18.0686))
    #expect(read("-33.5", "-70.25") == Coordinates(latitude: -33.5, longitude: -70.25))
    #expect(read("0.0", "6.5") == Coordinates(latitude: 0, longitude: 6.5))
    #expect(read("5.0E1", "1e0") == Coordinates(latitude: 50, longitude: 1))
    #expect(read("32.02956008911133", "34.79964828491211").map { abs($0.latitude - 32.02956008911133) < 1e-9 } == true)
  }

  @Test("nulls, zeros, swapped pairs, commas and lost points are none")
  func refused() {
    #expect(read("", "") == nil)
    #expect(read("0", "0.0") == nil)
    #expect(read("125.162410736083984", "38.84468078613281") == nil)
    #expect(read("59,3293", "18,0686") == nil)
    #expect(read("-6.197.073", "106.8") == nil)
    #expect(read("NaN", "1") == nil)
    #expect(read("59.3", "181") == nil)
  }
}
