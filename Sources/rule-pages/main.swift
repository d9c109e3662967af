import Documenting

PageCommand.main()
