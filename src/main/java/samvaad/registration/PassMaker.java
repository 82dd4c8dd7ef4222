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

    private static final String ORGANISATION = "organisation";

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
        LocalDate date = event.starts().date();
        String time = event.starts()
                .time()
                .map(at -> Moments.time(at, texts))
                .orElseGet(() -> texts.label("event.timeUnknown"));
        String where = event.venue()
                .map(venue -> EventWords.name(venue, language))
                .orElseGet(() -> texts.label("event.venueUnknown"));
        String payload = registration.token().payload();
        return new PassFace(
                texts.label("pass.heading"),
                event.title().in(language),
                Fact.of(texts.label("pass.when"), Moments.date(date, texts), time),
                Fact.of(texts.label("pass.where"), where),
                registration.name(),
                organisation(registration, event, texts),
                texts.label("pass.hint"),
                registration.code(),
                botName.link(payload).orElse("https://t.me/?start=" + payload));
    }

    /** The line below the name, if the event file asks for an {@code organisation}. */
    private static Optional<String> organisation(Registration registration, Event event, Texts texts) {
        return event.everAsked().stream()
                .filter(question -> question.id().equals(ORGANISATION))
                .findFirst()
                .flatMap(question ->
                        registration.answers().to(question.id()).map(answer -> question.words(answer, texts)));
    }
}
