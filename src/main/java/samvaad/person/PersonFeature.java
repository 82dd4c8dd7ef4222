package samvaad.person;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import samvaad.bot.Core;
import samvaad.bot.EventColumn;
import samvaad.bot.Feature;
import samvaad.bot.Features;
import samvaad.bot.OwnRows;
import samvaad.bot.Router;
import samvaad.bot.Trace;
import samvaad.chat.UserId;
import samvaad.dialogue.Forms;
import samvaad.event.EventId;
import samvaad.event.file.EventVersions;

/** A person's language, the privacy notice, and their own data: shown and erased. */
public final class PersonFeature implements Feature {

    /** Somebody who only ever chose a language is forgotten after more than a year. Choosing again takes a moment. */
    static final Duration STRANGERS = Duration.ofDays(400);

    private final Core core;
    private final People people;
    private final Privacy privacy;
    private final Erasure erasure;
    private final LanguageHandler language;
    private final OwnData ownData;

    public PersonFeature(
            Core core,
            Features features,
            People people,
            Privacy privacy,
            Erasure erasure,
            Forms forms,
            EventVersions versions) {
        this.core = core;
        this.people = people;
        this.privacy = privacy;
        this.erasure = erasure;
        this.language = new LanguageHandler(people, forms, features);
        this.ownData = new OwnData(
                people, erasure, features, new OwnLines(core.writer().sql(), versions::title));
    }

    @Override
    public void routes(Router router) {
        language.routes(router);
        privacy.routes(router, core.events(), people);
        ownData.routes(router);
    }

    @Override
    public List<Runnable> ticks() {
        return List.of(() -> erasure.tick(core.clock().instant()));
    }

    @Override
    public List<OwnRows> ownRows() {
        return List.of(
                OwnRows.of("consents", "consent", "person")
                        .line("mydata.consent")
                        .moments("agreed_at")
                        .words("version")
                        .event(),
                OwnRows.of("known", "person", "id")
                        .line("mydata.known")
                        .moments("first_seen")
                        .event()
                        .words("language"),
                OwnRows.of("links", "visit", "person")
                        .line("mydata.visit")
                        .moments("visited_at")
                        .event()
                        .words("source"),
                OwnRows.of("failed_messages", "failed_update", "chat")
                        .line("mydata.failed")
                        .moments("failed_at")
                        .words("reason", "raw"),
                OwnRows.of("undelivered_messages", "dead_letter", "chat")
                        .line("mydata.undelivered")
                        .moments("died_at")
                        .words("reason"),
                OwnRows.of("consent_asked", "consent_step", "chat")
                        .moments("asked_at")
                        .event()
                        .words("kind")
                        .numbers("declined"),
                OwnRows.of("forgotten", "erased", "person").moments("at"));
    }

    @Override
    public void erase(UserId person, Instant now) {
        privacy.erase(person);
        people.erase(person);
    }

    @Override
    public void erase(UserId person, EventId event) {
        privacy.erase(person, event);
        people.erase(person, event);
    }

    @Override
    public List<Trace> traces() {
        return List.of(
                Trace.fading("person", "id", "first_seen", STRANGERS),
                Trace.ofEvent("consent", "person", "event"),
                Trace.ofEvent("visit", "person", "event"));
    }

    @Override
    public List<EventColumn> eventColumns() {
        return List.of(EventColumn.of("person"));
    }
}
