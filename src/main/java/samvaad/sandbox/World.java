package samvaad.sandbox;

/** Everything that lives in one sandbox. */
record World(
        SandboxClock clock,
        Workers workers,
        People people,
        UpdateQueue updates,
        Presses presses,
        StoredFiles files,
        BotProfile profile,
        Faults faults,
        Pace pace,
        Counters counters,
        EventStream events) {

    static World create(SandboxClock clock) {
        Workers workers = new Workers();
        return new World(
                clock,
                workers,
                new People(),
                new UpdateQueue(workers),
                new Presses(),
                new StoredFiles(),
                new BotProfile(),
                new Faults(),
                new Pace(),
                new Counters(),
                new EventStream(workers));
    }

    long now() {
        return clock.instant().getEpochSecond();
    }
}
