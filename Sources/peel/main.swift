import CLI

PeelCommand.main()
