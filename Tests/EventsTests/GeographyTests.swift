import Testing

@testable import Events

struct GeographyTests {
  @Test("distance is great-circle, over the antimeridian and the poles too")
  func distance() {
    let malmo = Coordinates(latitude: 55.605, longitude: 13.0)
    let lagos = Coordinates(latitude: 6.455, longitude: 3.394)
    #expect(abs(malmo.distance(to: lagos) - 5_530) < 30)
    let fiji = Coordinates(latitude: -17, longitude: 179.5)
    let samoa = Coordinates(latitude: -17, longitude: -179.5)
    #expect(abs(fiji.distance(to: samoa) - 106) < 2)
    let pole = Coordinates(latitude: 90, longitude: 0)
    #expect(pole.distance(to: Coordinates(latitude: 90, longitude: 120)) < 0.001)
    #expect(malmo.distance(to: malmo) == 0)
  }

  @Test("distances between countries are read from the triangle in either order")
  func countries() throws {
    let (a, b, c) = (try country("AA"), try country("BB"), try country("CC"))
    let table = try #require(CountryDistances(order: [a, b, c], table: [0, 1, 2, 3, 4, 5]))
    #expect(table.distance(a, c) == 160)
    #expect(table.distance(c, a) == 160)
    #expect(table.distance(b, c) == 320)
    #expect(table.distance(b, b) == 240)
    #expect(table.distance(a, .unknown) == nil)
    #expect(CountryDistances(order: [a, b], table: [1]) == nil)
  }

  private func country(_ code: String) throws -> Country { try #require(Country(code: code)) }
}
