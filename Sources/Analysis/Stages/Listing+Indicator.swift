internal import Detections
internal import Policy

extension Listing {
  init(_ indicator: Indicator) {
    let reach: Reach =
      switch indicator.target {
      case .asn: .network
      case .range(let range): range.length == 128 ? .address : .range
      }
    self.init(
      entry: indicator.text, reach: reach, list: indicator.list, reason: indicator.reason, source: indicator.source)
  }
}
