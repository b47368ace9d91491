package import Enrichment
package import Policy

/// What a run knows before it reads anything: places, countries, and what the operator set down.
package struct Surroundings: Sendable {
  package var databases: PlaceDatabases
  package var countries: CountryTables
  package var policy: Policy
  package var indicators: IndicatorList

  package init(
    databases: PlaceDatabases, countries: CountryTables, policy: Policy, indicators: IndicatorList = IndicatorList()
  ) {
    self.indicators = indicators
    self.databases = databases
    self.countries = countries
    self.policy = policy
  }
}
