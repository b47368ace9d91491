internal import Synchronization

/// Which name goes with an object id, as records tell that hold both; and which ids stand in the place of a name, as in
/// many a failed attempt. Shared by the tasks of a run: of two names for one id the smaller stays, so that it does not
/// matter who was first.
package final class ObjectNames: Sendable {
  private struct State {
    var names: [Symbol: Symbol] = [:]
    var nameless: Set<Symbol> = []
  }

  private let state = Mutex(State())
  private let symbols: Symbols

  package init(_ symbols: Symbols) { self.symbols = symbols }

  package func note(_ id: Symbol, is name: Symbol) {
    state.withLock { state in
      guard let other = state.names[id], other != name else { return state.names[id] = name }
      let texts = symbols.names
      if texts[name] < texts[other] { state.names[id] = name }
    }
  }

  /// Somebody is called by this id alone.
  package func noteNameless(_ id: Symbol) { state.withLock { _ = $0.nameless.insert(id) } }

  package func name(of id: Symbol) -> Symbol? { state.withLock { $0.names[id] } }

  package var names: [Symbol: Symbol] { state.withLock { $0.names } }

  /// Ids that stand in the place of a name.
  package var nameless: Set<Symbol> { state.withLock { $0.nameless } }
}
