import Fitting

FitCommand.main()
