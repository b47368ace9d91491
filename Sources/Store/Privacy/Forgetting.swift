package import Events

/// A person as a store has them in one tenant: under one name, or under several where case, Unicode form or an object
/// id tells apart what is one account.
package struct StoredPerson: Hashable, Sendable {
  package var tenant: String
  /// In order of their bytes; never empty.
  package var users: [String]

  package var name: String { users.first ?? "" }

  package init(tenant: String, users: [String]) {
    self.tenant = tenant
    self.users = users
  }
}

/// What is done about a person who is to be forgotten.
package struct ForgetRequest: Sendable {
  package var person: StoredPerson
  /// What else the person is called in texts: the name in the contact book.
  package var aliases: [String] = []
  package var who: String
  package var why: String
  /// Leaves resolved cases as they are, with the name.
  package var keepsCases = false

  package init(_ person: StoredPerson, who: String, why: String) {
    (self.person, self.who, self.why) = (person, who, why)
  }
}

/// What was taken out of a store about one person, or would be.
package struct Forgetting: Equatable, Sendable {
  package var tenant: String
  /// What the person is called where something has to stay; empty in a preview.
  package var pseudonym = ""
  package var events = 0
  package var sightings = 0
  package var states = 0
  package var expectations = 0
  package var views = 0
  /// Lines, texts and names about others in which the person was named.
  package var mentions = 0
  /// Resolved cases, which stay until their time is over.
  package var cases: [String] = []
  /// Cases that nobody has resolved: while there is one, nobody is forgotten.
  package var openCases: [String] = []
  /// A name that is still in the file; nil where none was found.
  package var remains: String?

  init(tenant: String) { self.tenant = tenant }
}

/// That somebody was forgotten, which is never forgotten itself.
package struct ForgottenPerson: Equatable, Sendable {
  /// By the wall clock.
  package var time: Timestamp
  package var who: String
  package var tenant: String
  package var pseudonym: String
  package var why: String
}
