package samvaad.teaching;

import java.util.Optional;
import samvaad.event.Event;
import samvaad.event.EventId;
import samvaad.event.Events;
import samvaad.event.Faq;
import samvaad.info.FaqHandler;
import samvaad.text.Texts;
import samvaad.understand.Intent;
import samvaad.understand.Meaning;
import samvaad.understand.Topic;

/** What organisers read for the meaning of a sentence. */
final class MeaningWords {

    private final Events events;
    private final FaqHandler faqs;

    MeaningWords(Events events, FaqHandler faqs) {
        this.events = events;
        this.faqs = faqs;
    }

    String of(Meaning meaning, Optional<EventId> event, Texts texts) {
        if (meaning instanceof Topic.Question question) {
            return event.flatMap(events::find)
                    .flatMap(found -> faqs.find(found, question.id()))
                    .map(faq -> faq.question().in(texts.language()))
                    .orElse(question.id());
        }
        return meaning instanceof Intent intent
                ? texts.label("understand.topic." + intent.label())
                : texts.label("teach.nothing");
    }

    /** Whether the event answers this. */
    boolean isAnswered(Meaning meaning, Optional<EventId> event) {
        return !(meaning instanceof Topic.Question question)
                || event.flatMap(events::find)
                        .flatMap(found -> faqs.find(found, question.id()))
                        .isPresent();
    }

    Iterable<Faq> faqs(Event event) {
        return faqs.all(event);
    }
}
