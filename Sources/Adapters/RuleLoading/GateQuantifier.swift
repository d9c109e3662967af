/// How often an element of a pattern has to match.
enum GateQuantifier { case once, optional, repeated }
