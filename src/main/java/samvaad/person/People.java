package samvaad.person;

import java.time.Instant;
import java.util.Optional;
import samvaad.chat.Origin;
import samvaad.chat.UserId;
import samvaad.event.EventId;
import samvaad.store.Writer;
import samvaad.text.Language;
import samvaad.text.Messages;
import samvaad.text.Texts;

/**
 * Who is writing, in which language they want to read, and which event they are looking at. Call it from jobs of the
 * {@link Writer}.
 */
public final class People {

    private final PersonTable table;
    private final Messages messages;

    public People(Writer writer, Messages messages) {
        this.table = new PersonTable(writer.sql());
        this.messages = messages;
    }

    /** The texts in the person's language: the one they chose, otherwise their app's, otherwise the events'. */
    public Texts wordsFor(Origin from) {
        Language language = saved(from.user())
                .orElseGet(() -> from.appLanguage().map(messages::forApp).orElse(Language.DEFAULT));
        return messages.in(language);
    }

    /** The texts for somebody who is not writing just now: in the language they chose, otherwise in this one. */
    public Texts wordsFor(UserId person, Language otherwise) {
        return messages.in(saved(person).orElse(otherwise));
    }

    /** The language that the person chose, if the bot still speaks it. */
    public Optional<Language> saved(UserId person) {
        return table.language(person).flatMap(messages::language);
    }

    public Texts choose(UserId person, Language language, Instant now) {
        table.putLanguage(person, language.code(), now);
        return messages.in(language);
    }

    /** The event that the person looked at last, if they ever chose one. */
    public Optional<EventId> event(UserId person) {
        return table.event(person).flatMap(EventId::of);
    }

    public void chooseEvent(UserId person, EventId event, Instant now) {
        table.putEvent(person, event.value(), now);
    }

    public void visit(UserId person, EventId event, String source, Instant now) {
        table.visit(person, event.value(), source, now);
    }

    void erase(UserId person) {
        table.delete(person);
    }

    void erase(UserId person, EventId event) {
        table.delete(person, event.value());
    }
}
