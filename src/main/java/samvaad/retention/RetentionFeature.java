package samvaad.retention;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import samvaad.bot.Core;
import samvaad.bot.EventColumn;
import samvaad.bot.Feature;
import samvaad.bot.Features;
import samvaad.bot.Router;
import samvaad.chat.UserId;
import samvaad.event.file.EventVersions;
import samvaad.person.Erasure;
import samvaad.text.Texts;

/** How long people are kept: whom to erase when. Owners are told in advance and can postpone it. */
public final class RetentionFeature implements Feature {

    private final Expiry expiry;

    /**
     * @param words the texts for a member of the staff who is not writing just now
     * @param staff who is on the staff
     */
    public RetentionFeature(
            Core core,
            Features features,
            Function<UserId, Texts> words,
            Erasure erasure,
            EventVersions versions,
            Predicate<UserId> staff) {
        ErasureNotices notices = new ErasureNotices(core.outbox(), words, core.events(), versions, core.owners());
        expiry = new Expiry(core.writer(), core.events(), features, erasure, notices, staff, core.clock());
    }

    /** When the data of the last event's people is due to go, out of all events that the bot ever knew. */
    public Optional<Instant> lastKeptUntil() {
        return expiry.lastKeptUntil();
    }

    @Override
    public void routes(Router router) {
        expiry.routes(router);
    }

    @Override
    public List<Runnable> ticks() {
        return List.of(expiry::tick);
    }

    @Override
    public List<EventColumn> eventColumns() {
        return List.of(EventColumn.of("event_keep"));
    }
}
