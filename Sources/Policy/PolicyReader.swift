internal import Events
internal import Foundation
internal import Settings

/// Turns the YAML of a policy into a `Policy`, key by key. Mistakes land in the values' own list of problems.
struct PolicyReader {
  /// Where relative paths in the file start from.
  let folder: String
  /// By which permits and indicators are found to have ended; nil where nobody asks, as in a run, which reads the lists
  /// of indicators itself.
  let now: Timestamp?

  func policy(_ root: Setting) -> Policy {
    let fields = root.fields(PolicyKeys.root)
    var policy = Policy()
    if let value = fields["provider"] { policy.provider = provider(value) }
    policy.language = fields["language"]?.language
    policy.timeZone = fields["time-zone"]?.timeZone ?? ""
    policy.geo = fields["geo"].map(files) ?? []
    policy.formats = fields["formats"].map(files) ?? []
    policy.indicators = fields["indicators"].map(indicators) ?? []
    policy.tenants = fields["tenants"]?.namedValues.map(tenant) ?? []
    policy.tuning = tuning(fields)
    policy.retention = fields["retention"]?.retention ?? Retention()
    policy.contacts = fields["contacts"].map { contacts($0, tenants: policy.tenants.map(\.name)) } ?? ContactBook()
    checkITContacts(fields["tenants"], policy)
    if let value = fields["tenants"] { OwnershipCheck.check(value) }
    return policy
  }

  /// A number may stand in the contact book instead.
  private func checkITContacts(_ tenants: Setting?, _ policy: Policy) {
    for (name, value) in tenants.named {
      guard let contact = policy.itContact(ofTenant: name), contact.phone.isEmpty, contact.phone2.isEmpty else {
        continue
      }
      let shown = contact.name.isEmpty ? contact.user : contact.name
      value.known(["it-contact"])["it-contact"]?.warning("'\(shown)' has no number, and cannot be called")
    }
  }

  private func provider(_ value: Setting) -> Policy.Provider {
    let fields = value.fields(PolicyKeys.provider)
    var provider = Policy.Provider()
    provider.name = fields["name"]?.text ?? ""
    provider.callbackNumber = fields["callback-number"]?.text ?? ""
    provider.callbackPage = fields["callback-page"]?.text ?? ""
    return provider
  }

  func tuning(_ fields: [String: Setting]) -> Tuning {
    var tuning = Tuning()
    tuning.sensitivity = fields["sensitivity"].flatMap { $0.word(Sensitivity.self, "sensitivity") }
    tuning.thresholds = fields["thresholds"].map(thresholds) ?? []
    tuning.disabled = fields["disabled"]?.list.compactMap(disabled) ?? []
    return tuning
  }

  private func thresholds(_ value: Setting) -> [ThresholdSetting] {
    value.namedValues.flatMap { detection, settings in
      settings.namedValues.compactMap { name, value in
        value.number.map { ThresholdSetting(detection: detection, name: name, value: $0, place: value.place) }
      }
    }
  }

  /// An id, or `{detection: new-country, reason: ...}`.
  private func disabled(_ entry: Setting) -> DisabledDetection? {
    guard entry.isMap else {
      return entry.text.map { DisabledDetection(id: $0, reason: "", place: entry.place) }
    }
    let fields = entry.fields(PolicyKeys.disabled)
    guard let detection = fields["detection"] else {
      entry.problem("'detection' is missing: the id of what is not to run")
      return nil
    }
    let reason = fields["reason"]?.text ?? ""
    return detection.text.map { DisabledDetection(id: $0, reason: reason, place: detection.place) }
  }

  /// A file's name, or the list itself.
  private func contacts(_ value: Setting, tenants: [String]) -> ContactBook {
    if value.isList { return ContactReader.book(value, tenants: tenants) }
    guard let name = value.text else { return ContactBook() }
    let path = resolved(name)
    do throws(SettingError) {
      let (book, problems) = try ContactBook.read(path, tenants: tenants)
      for problem in problems { value.problems.add(problem.within(path)) }
      return book
    } catch {
      for problem in error.problems {
        if problem.line == 0 {
          value.problem(problem.text(file: path))
        } else {
          value.problems.add(problem.within(path))
        }
      }
      return ContactBook()
    }
  }

  /// Names of files, resolved; where somebody asks, with what is doubtful in them.
  private func indicators(_ value: Setting) -> [String] {
    let paths = files(value)
    guard let now else { return paths }
    for path in paths where FileManager.default.fileExists(atPath: path) {
      do throws(SettingError) {
        let (indicators, problems) = try IndicatorList.read(path)
        for problem in problems { value.problems.add(problem.within(path)) }
        let ended = indicators.count { !$0.holds(at: now) }
        if ended > 0 {
          value.warning("\(ended) of \(indicators.count) entries of '\(path)' have ended", suggestion: "fetch it anew")
        }
      } catch {
        for problem in error.problems { value.warning(problem.text(file: path)) }
      }
    }
    return paths
  }

  /// Names of files, resolved; one that is not there is told, and left for the run to complain of.
  private func files(_ value: Setting) -> [String] {
    value.list.compactMap { entry in
      guard let path = entry.text.map(resolved) else { return nil }
      if !FileManager.default.fileExists(atPath: path) { entry.warning("there is no '\(path)'") }
      return path
    }
  }

  private func resolved(_ path: String) -> String {
    path.hasPrefix("/") || folder.isEmpty ? path : folder + "/" + path
  }
}
