#if canImport(Glibc)
  internal import Glibc
#endif

extension Coordinates {
  /// Great-circle distance in km on a sphere of 6,371.0 km (mean earth radius, IUGG).
  package func distance(to other: Coordinates) -> Double {
    let radians = Double.pi / 180
    let sinLatitude = sin((other.latitude - latitude) * radians / 2)
    let sinLongitude = sin((other.longitude - longitude) * radians / 2)
    let h =
      sinLatitude * sinLatitude
      + cos(latitude * radians) * cos(other.latitude * radians) * sinLongitude * sinLongitude
    return 2 * 6_371.0 * asin(min(1, h.squareRoot()))
  }
}
