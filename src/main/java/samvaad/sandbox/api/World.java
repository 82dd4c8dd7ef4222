package samvaad.sandbox.api;

import samvaad.sandbox.SandboxClock;
import samvaad.sandbox.people.BotProfile;
import samvaad.sandbox.people.EventStream;
import samvaad.sandbox.people.Presses;
import samvaad.sandbox.people.StoredFiles;
import samvaad.sandbox.people.VirtualChats;

/** All that one sandbox consists of. */
public record World(
        SandboxClock clock,
        Workers workers,
        VirtualChats chats,
        UpdateQueue updates,
        Presses presses,
        StoredFiles files,
        BotProfile profile,
        FloodLimits floodLimits,
        EventStream events) {

    public static World create(SandboxClock clock) {
        Workers workers = new Workers();
        return new World(
                clock,
                workers,
                new VirtualChats(),
                new UpdateQueue(workers),
                new Presses(),
                new StoredFiles(),
                new BotProfile(),
                new FloodLimits(System::nanoTime),
                new EventStream());
    }

    /** The sandbox's time in seconds since 1970, as the Bot API counts it. */
    public long now() {
        return clock.instant().getEpochSecond();
    }
}
