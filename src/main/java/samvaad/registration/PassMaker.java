package samvaad.registration;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.Optional;
import samvaad.bot.BotName;
import samvaad.event.Event;
import samvaad.event.Events;
import samvaad.info.EventWords;
import samvaad.outbox.MediaMaker;
import samvaad.registration.PassFace.Fact;
import samvaad.store.Database;
import samvaad.store.Sql;
import samvaad.text.Language;
import samvaad.text.Messages;
import samvaad.text.Moments;
import samvaad.text.Texts;

/** Draws passes when they are sent, on its own thread and connection. */
public final class PassMaker implements MediaMaker {

    private final Database database;
    private final Events events;
    private final Messages messages;
    private final BotName botName;

    public PassMaker(Database database, Events events, Messages messages, BotName botName) {
        this.database = database;
        this.events = events;
        this.messages = messages;
        this.botName = botName;
    }

    @Override
    public Optional<ByteBuffer> make(String key) {
        String[] parts = key.split(":", 3);
        Texts texts = messages.in(new Language(parts[1]));
        try (Sql sql = database.reader()) {
            return new RegistrationTable(sql)
                    .find(Long.parseLong(parts[0]))
                    .flatMap(registration -> events.find(registration.event())
                            .map(event -> ByteBuffer.wrap(PassPicture.draw(face(registration, event, texts)))));
        }
    }

    private PassFace face(Registration registration, Event event, Texts texts) {
        Language language = texts.language();
        String where = event.venue()
                .map(venue -> EventWords.name(venue, language))
                .orElseGet(() -> texts.label("event.venueUnknown"));
        String payload = registration.token().payload();
        return new PassFace(
                texts.label("pass.heading"),
                event.title().in(language),
                when(event, texts),
                Fact.of(texts.label("pass.where"), where),
                registration.name(),
                event.usedQuestions().onPass(registration.answers(), texts),
                texts.label("pass.hint"),
                registration.code(),
                botName.link(payload).orElse("https://t.me/?start=" + payload));
    }

    private static Fact when(Event event, Texts texts) {
        String label = texts.label("pass.when");
        if (!event.takesPlace()) {
            return Fact.of(label, texts.label("pass.when." + event.status()));
        }
        LocalDate date = event.starts().date();
        String time = event.starts()
                .time()
                .map(at -> Moments.time(at, texts))
                .orElseGet(() -> texts.label("event.timeUnknown"));
        return Fact.of(label, Moments.date(date, texts), time);
    }
}
