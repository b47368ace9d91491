package import Events

extension Place: Savable {
  package func save(to writer: inout StateWriter) {
    writer.write(country)
    writer.write(region)
    writer.write(city)
    writer.write(coordinates != nil)
    if let coordinates {
      writer.write(coordinates.latitude)
      writer.write(coordinates.longitude)
    }
    writer.write(radius)
  }

  package init(from reader: inout StateReader) throws(StateError) {
    self.init(country: try reader.readCountry(), region: try reader.readText(), city: try reader.readText())
    if try reader.readBool() {
      let latitude = try reader.readDouble()
      coordinates = Coordinates(latitude: latitude, longitude: try reader.readDouble())
    }
    radius = try reader.readDouble()
  }
}
