internal import Events
internal import Settings

/// Turns the YAML of a policy into a `Policy`, key by key. Mistakes land in the values' own list of problems.
struct PolicyReader {
  /// Where relative paths in the file start from.
  let folder: String

  func policy(_ root: Setting) -> Policy {
    let fields = root.fields(PolicyKeys.root)
    var policy = Policy()
    if let value = fields["provider"] { policy.provider = provider(value) }
    policy.language = fields["language"]?.language
    policy.timeZone = fields["time-zone"]?.timeZone ?? ""
    policy.geo = fields["geo"]?.texts.map(resolved) ?? []
    policy.formats = fields["formats"]?.texts.map(resolved) ?? []
    policy.tenants = fields["tenants"]?.namedValues.map(tenant) ?? []
    policy.thresholds = fields["thresholds"].map(thresholds) ?? []
    policy.disabled = fields["disabled"].map(disabled) ?? []
    policy.contacts = fields["contacts"].map(contacts) ?? ContactBook()
    if let value = fields["tenants"] { checkIDs(policy.tenants, at: value) }
    return policy
  }

  private func provider(_ value: Setting) -> Policy.Provider {
    let fields = value.fields(PolicyKeys.provider)
    var provider = Policy.Provider()
    provider.name = fields["name"]?.text ?? ""
    provider.callbackNumber = fields["callback-number"]?.text ?? ""
    provider.callbackPage = fields["callback-page"]?.text ?? ""
    return provider
  }

  private func thresholds(_ value: Setting) -> [ThresholdSetting] {
    value.namedValues.flatMap { detection, settings in
      settings.namedValues.compactMap { name, value in
        value.number.map {
          ThresholdSetting(
            detection: detection, name: name, value: $0, line: value.tree.line, column: value.tree.column)
        }
      }
    }
  }

  private func disabled(_ value: Setting) -> [DisabledDetection] {
    value.list.compactMap { entry in
      entry.text.map { DisabledDetection(id: $0, line: entry.tree.line, column: entry.tree.column) }
    }
  }

  /// A file's name, or the list itself.
  private func contacts(_ value: Setting) -> ContactBook {
    if value.isList { return ContactReader.book(value) }
    guard let name = value.text else { return ContactBook() }
    do throws(SettingError) {
      return try ContactBook.load(resolved(name))
    } catch {
      for problem in error.problems { value.problem(problem.text(file: error.file)) }
      return ContactBook()
    }
  }

  private func checkIDs(_ tenants: [TenantPolicy], at value: Setting) {
    var owners: [String: String] = [:]
    for tenant in tenants {
      for id in tenant.ids {
        if let owner = owners[id], owner != tenant.name {
          value.problem("'\(id)' belongs to both '\(owner)' and '\(tenant.name)'")
        }
        owners[id] = tenant.name
      }
    }
  }

  private func resolved(_ path: String) -> String {
    path.hasPrefix("/") || folder.isEmpty ? path : folder + "/" + path
  }
}
