# Builds, tests, shows and installs Peel. `make help` lists the targets.
#
# Every target first installs the Debian packages it needs and says so; all else stays in .build.

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help

PREFIX ?= /usr/local
DESTDIR ?=
SWIFT ?= swift

# A plain build accepts an import that Package.swift does not declare.
STRICT := --explicit-target-dependency-import-check error
# With a section for each function the linker leaves out those that nothing calls.
RELEASE := $(STRICT) -c release --static-swift-stdlib -Xswiftc -Xfrontend -Xswiftc -function-sections
SWIFT_FILES := Sources Tests Plugins Package.swift
VENV := .build/venv

# `test` counts on the order of what it needs.
.NOTPARALLEL:

.PHONY: help
help: ## list the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' Makefile

.PHONY: build
build: deps-build rules-listing ## build .build/release/peel (fully static) and peel-net beside it
	$(SWIFT) build $(RELEASE)
	@scripts/pack-executables.sh .build/release

# The tests come last, so that their summary is the end of the output, and behind it what failed: a
# log of which only the end is kept then says which test it was. Those that run the program take
# .build/release, which is why it is built before them.
.PHONY: test
test: deps-test lint-format build skill-check gate-check count-check mcp-check editor-check dist-check ## build both ways, check the format, run all tests
	$(SWIFT) build $(STRICT) --build-tests
	$(SWIFT) test $(STRICT) --skip-build 2>&1 | tee .build/test.log \
	  || { grep -A 3 'recorded an issue\|error: ' .build/test.log | tail -n 60; exit 1; }

.PHONY: demo
demo: deps-demo build ## take a bad prompt from review to a picture, in the sandbox
	@scripts/demo.sh

.PHONY: bench
bench: deps-bench build $(VENV)-bench ## measure beside peers; CHECK=1 holds claims: ONLY=
	@Benchmarks/bench.py $(if $(ONLY),--only $(ONLY)) $(if $(CHECK),--check)

$(VENV)-bench: Benchmarks/peers/requirements.txt
	@echo "installing linters to compare with from PyPI into $@"
	python3 -m venv $@
	$@/bin/pip install --quiet --disable-pip-version-check -r $< || { rm -rf $@; exit 1; }
	@touch $@

.PHONY: count
count: deps-test build ## count instructions; RECORD=1 keeps them in Benchmarks/counts.json
	@Benchmarks/count.py $(if $(RECORD),--record)

.PHONY: count-check
count-check: build | deps-test
	@Benchmarks/count.py

# The same answers with and without gates, on one thread and on several; FOLDER=DIR takes other prompts.
.PHONY: gate-check
gate-check: build ## prove that the fast way gives the same answers: FOLDER=
	@scripts/gate-check.sh .build/release/peel $(FOLDER)

.PHONY: memory
memory: build ## measure the memory of 10,000 jobs with faults and of 100,000 plans: JOBS=, RECORDS=
	@JOBS=$(JOBS) RECORDS=$(RECORDS) scripts/memory.sh

# CORPUS=FOLDER takes other labelled prompts, RULES=DIR adds rules of your own, FORMAT=json is for
# programs, FAILURES=1 lists each prompt on which Peel and its label differ.
CORPUS ?= Tests/Evaluation
FORMAT ?= text
.PHONY: eval
eval: deps-build rules-listing ## hold Peel against labelled prompts: CORPUS=, FORMAT=json, FAILURES=1
	@$(SWIFT) build $(RELEASE) --product peel-eval 1>&2
	@.build/release/peel-eval $(CORPUS) --format $(FORMAT) \
	  $(if $(RULES),--rules $(RULES)) $(if $(FAILURES),--failures)

# The weights that are shipped were fitted with CORPUS=../shared/corpus, which is not part of the
# repository; without it the repository's own labelled prompts teach alone. DRY=1 writes nothing.
.PHONY: fit-router
fit-router: deps-build rules-listing ## fit the router's weights to labelled prompts: CORPUS=, DRY=1, FAILURES=1
	@$(SWIFT) build $(RELEASE) --product fit-router 1>&2
	@.build/release/fit-router rules Tests/Evaluation Tests/Strangers/read \
	  $(filter-out Tests/Evaluation,$(CORPUS)) $(if $(DRY),--dry-run) $(if $(FAILURES),--failures)

.PHONY: docs
docs: deps-build ## write docs/rules/ and docs/errors.md anew
	@$(SWIFT) build $(STRICT) --product rule-pages 1>&2
	@.build/debug/rule-pages rules docs

.PHONY: lint-format
lint-format: ## check the layout of every Swift file
	$(SWIFT) format lint --strict -r $(SWIFT_FILES)

.PHONY: install
install: build ## install peel, manual page and completions under PREFIX (default /usr/local)
	scripts/stage.sh .build/release $(DESTDIR)$(PREFIX)

.PHONY: dist
dist: build ## make a release in .build/dist: archive, install.sh, SHA256SUMS
	scripts/dist.sh .build/release .build/dist

.PHONY: dist-check
dist-check: dist ## install the release into an empty folder and try it there
	@scripts/dist-check.sh .build/dist

# PySpark is large and wants Java, so this is no part of `test`.
.PHONY: filter-check
filter-check: build $(VENV)-filter ## send 20,000 lines through one process, parallel, xargs and PySpark
	@scripts/filter-check.sh .build/release/peel $(VENV)-filter/bin/python

$(VENV)-filter:
	@scripts/install-packages.sh filter
	@echo "installing PySpark from PyPI into $@"
	python3 -m venv $@
	$@/bin/pip install --quiet --disable-pip-version-check pyspark==4.3.0 || { rm -rf $@; exit 1; }

.PHONY: clean
clean: ## remove all that was built
	rm -rf .build

.PHONY: deps
deps: deps-build deps-test deps-demo deps-bench ## install what any target needs

.PHONY: deps-build deps-test deps-demo deps-bench
deps-build:
	@scripts/install-packages.sh build >&2
deps-test: deps-build
	@scripts/install-packages.sh test
deps-demo:
	@scripts/install-packages.sh demo
deps-bench:
	@scripts/install-packages.sh bench

# SwiftPM caches the plugin's plan: it notices a changed rule file, but an added one not until the
# plugin looks changed, and a removed one not until its own build plan is gone.
.PHONY: rules-listing
rules-listing:
	@mkdir -p .build
	@find rules -type f | LC_ALL=C sort > .build/rules.listing.new
	@if ! cmp -s .build/rules.listing.new .build/rules.listing; then \
	  echo "rules/ has other files than before: making SwiftPM plan the plugin anew" >&2; \
	  touch Plugins/EmbedRules/plugin.swift; \
	  rm -f .build/release.yaml .build/debug.yaml; \
	fi
	@mv .build/rules.listing.new .build/rules.listing

# The validator wants the skill in a folder of its own name.
.PHONY: skill-check skill-folder
skill-check: skill-folder $(VENV)/bin/agentskills ## check SKILL.md by the specification
	$(VENV)/bin/agentskills validate .build/skill/peel

skill-folder:
	@rm -rf .build/skill && mkdir -p .build/skill/peel && cp -R SKILL.md references .build/skill/peel/

# The scanner brings 660 MB from PyPI, so this is no part of `test`; the scan itself needs no network.
.PHONY: skill-scan
skill-scan: skill-folder $(VENV)-scan ## scan the skill as public audits do
	$(VENV)-scan/bin/skill-scanner scan .build/skill/peel --policy strict --use-behavioral \
	  --fail-on-severity medium

$(VENV)-scan: | deps-test
	@echo "installing cisco-ai-skill-scanner from PyPI into $@"
	python3 -m venv $@
	$@/bin/pip install --quiet --disable-pip-version-check cisco-ai-skill-scanner==2.3.2 \
	  || { rm -rf $@; exit 1; }

$(VENV)/bin/agentskills: | deps-test
	@echo "installing skills-ref, which checks SKILL.md, from PyPI into $(VENV)"
	python3 -m venv $(VENV)
	$(VENV)/bin/pip install --quiet --disable-pip-version-check skills-ref==0.1.1

# The clients that agents use, against .build/release/peel.
.PHONY: mcp-check
mcp-check: build $(VENV)/mcp-clients ## let the clients of PyPI talk to peel mcp
	$(VENV)/bin/python Tests/Clients/test_mcp.py .build/release/peel

$(VENV)/mcp-clients: Tests/Clients/requirements-mcp.txt | $(VENV)/bin/agentskills
	@echo "installing clients of MCP from PyPI into $(VENV)"
	$(VENV)/bin/pip install --quiet --disable-pip-version-check -r $<
	@touch $@

# Editors against .build/release/peel: pytest-lsp's profiles of them, and Debian's Neovim.
.PHONY: editor-check
editor-check: build $(VENV)/editors ## let the profiles of pytest-lsp, and Neovim, use peel lsp
	PEEL=$(CURDIR)/.build/release/peel $(VENV)/bin/python -m pytest --quiet Tests/Clients/Editors

$(VENV)/editors: Tests/Clients/Editors/requirements.txt | $(VENV)/bin/agentskills
	@echo "installing pytest-lsp, which plays editors, from PyPI into $(VENV)"
	$(VENV)/bin/pip install --quiet --disable-pip-version-check -r $<
	@touch $@
