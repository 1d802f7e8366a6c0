# Every target does its own set-up: on a fresh Debian 12 with Swift 6.3, "make chat" and "make test" just work.
# Arguments for a command go into ARGS: make chat ARGS="--now 2026-06-10T10:00"; tests are picked by FILTER.

.DEFAULT_GOAL := help
.NOTPARALLEL:
.PHONY: help chat serve check test format lint weights safety accuracy docs prove storm storm-planted slips faults faults-planted \
    faults-power faults-hard bench bench-check load soak scale hostile peers kannel fuzz fuzz-files clean

linkline := .build/debug/linkline
sources := Sources Tests Benchmarks Package.swift

help:
	@echo 'make chat      talk to the assistant as a patient would'
	@echo 'make serve     the demonstration: the server, on this machine only'
	@echo 'make check     what is wrong in dialogues/ and content/'
	@echo 'make test      lint, build, and all tests'
	@echo 'make format    put the sources into form        make lint      see whether they are'
	@echo 'make weights   train the matcher anew, after content has changed'
	@echo 'make safety    embed the rules of content/safety/ anew, and train its net'
	@echo 'make accuracy  measure everything anew (docs/accuracy.md); takes minutes'
	@echo 'make docs      write docs/diagnostics.md and docs/talk.tmLanguage.json anew'
	@echo 'make prove     how long linkline verify takes, and how that grows'
	@echo 'make storm     every fault at every moment, in virtual time: which promise breaks'
	@echo 'make storm-planted  the same with bugs of our own: which are found, and how soon'
	@echo 'make slips     plant slips in all shipped files: who finds them; takes long'
	@echo 'make faults    kill the service a thousand times, and compare all books; takes long'
	@echo 'make faults-planted, faults-power, faults-hard   bugs of our own, power cuts, other hardships'
	@echo 'make bench     reading, turns and webhooks, each beside its limit'
	@echo 'make load      the service under load             make soak      an hour of it'
	@echo 'make scale     the same with 1,000,000 conversations'
	@echo 'make kannel    10,000 texts through a gateway that is not ours'
	@echo 'make hostile   requests that nobody should send   make fuzz      texts that nobody should write'
	@echo 'make bench-check  how long a check takes          make fuzz-files  dialogues that nobody should write'
	@echo 'make clean     remove what was built'

# Optimised, since ten thousand conversations are to be held.
kannel: ; @.ci/set-up tests && .ci/build -c release --product linkline && python3 Tests/Support/kannel_conversation.py \
	.build/release/linkline --dialogues dialogues --content content --texts 10000 --interval 0.005 $(ARGS)

chat: ; @.ci/set-up && .ci/build --product linkline && exec $(linkline) chat $(ARGS)

serve: ; @.ci/set-up && .ci/build --product linkline && exec $(linkline) serve --demo $(ARGS)

check: ; @.ci/set-up && .ci/build --product linkline && exec $(linkline) check $(ARGS)

test: ; @.ci/set-up tests && FILTER='$(FILTER)' .ci/test

format: ; @.ci/set-up swift && swift format --in-place --parallel -r $(sources)

lint: ; @.ci/set-up swift && swift format lint --strict --parallel -r $(sources)

weights: ; @.ci/set-up && .ci/build --product linkline && exec $(linkline) prepare weights

# Rules and net are part of the program, so it is built again.
safety: ; @.ci/set-up && .ci/build --product linkline && $(linkline) prepare safety && .ci/build --product linkline

# Optimised, since it trains the matcher once for each author.
accuracy: ; @.ci/set-up && .ci/build -c release --product linkline && .build/release/linkline prepare accuracy $(ARGS)

# What is written from the program's own tables.
docs: ; @.ci/set-up && .ci/build --product linkline && exec $(linkline) prepare documents

# For release, and of the modules that read alone.
measure := LINKLINE_CORE=1 LINKLINE_BENCHMARKS=1 swift run -c release --scratch-path .build-bench --quiet

bench: peers ; @$(measure) reading-benchmark && $(measure) turns-benchmark && exec python3 Benchmarks/Load/bench.py $(ARGS)

# The service under load, each scenario beside what is wanted of it: make load ARGS="steady --seconds 60".
load: peers ; @exec python3 Benchmarks/Load/load.py $(or $(ARGS),all)

soak: peers ; @exec python3 Benchmarks/Load/load.py soak $(ARGS)

# Makes databases of up to 1,000,000 conversations first, which takes half an hour and 10 GB of disk.
scale: peers ; @exec python3 Benchmarks/Load/load.py size cold $(ARGS)

# What nobody should send, five times over with other seeds.
hostile: peers ; @exec python3 Benchmarks/Load/hostile.py $(ARGS)

# The C programs that the service is measured against, and the service itself for release.
peers:
	@.ci/set-up bench && .ci/peers
	@export LINKLINE_BENCHMARKS=1; for product in linkline service-benchmark bare-server; do \
	    .ci/build -c release --product $$product || exit; done

bench-check: ; @.ci/set-up swift && $(measure) check-benchmark $(ARGS)

prove: ; @.ci/set-up swift && $(measure) verify-benchmark $(ARGS)

# The whole tree for release, since the real store is part of it.
storm: ; @.ci/set-up swift && LINKLINE_BENCHMARKS=1 swift run -c release --quiet storm $(ARGS)

# For debugging, since only that build has bugs of our own: by which seed each is found.
storm-planted: ; @.ci/set-up swift && LINKLINE_BENCHMARKS=1 swift run --quiet storm --planted yes $(ARGS)

slips: ; @.ci/set-up tests && LINKLINE_SLIPS=50000 FILTER=SlipTests .ci/test

# docs/guarantees.md tells what each shows. The debug build is the one that bugs can be planted in.
harness := .ci/set-up tests && .ci/build --product linkline && exec .venv/bin/python3 Tests/Faults

faults: ; @$(harness)/kill_loop.py $(ARGS)

faults-planted: ; @$(harness)/mutants.py $(ARGS)

faults-power: ; @$(harness)/power_cut.py $(ARGS)

faults-hard: ; @$(harness)/hardships.py --long $(ARGS)

fuzz: ; @.ci/set-up swift && $(measure) reading-fuzz $(ARGS)

fuzz-files: ; @.ci/set-up swift && $(measure) loader-fuzz $(ARGS)

clean: ; rm -rf .build .build-core .build-bench .venv
