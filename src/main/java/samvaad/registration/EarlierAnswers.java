package samvaad.registration;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import samvaad.answer.Answer;
import samvaad.answer.Answers;
import samvaad.answer.Question;
import samvaad.chat.ChatId;
import samvaad.event.Event;
import samvaad.event.Events;

/** What somebody answered for another event of the same series, as far as it is still kept and fits this one. */
final class EarlierAnswers {

    private final Events events;
    private final Registrations registrations;

    EarlierAnswers(Events events, Registrations registrations) {
        this.events = events;
        this.registrations = registrations;
    }

    /** The newest registration of this person with answers that fit. Those of colleagues do not count. */
    Optional<Registered> find(ChatId chat, Event event) {
        return registrations.of(chat).stream()
                .sorted(Comparator.comparingLong(Registration::id).reversed())
                .flatMap(own -> ofSeries(own, event).stream())
                .filter(earlier ->
                        earlier.event().questions().stream().anyMatch(question -> fits(question, earlier, event)))
                .findFirst();
    }

    /** That registration, if this number is one that may be used. The number may be forged. */
    Optional<Registered> find(long id, ChatId chat, Event event) {
        return registrations.ofChat(id, chat).flatMap(own -> ofSeries(own, event));
    }

    private Optional<Registered> ofSeries(Registration own, Event event) {
        return event.series().isEmpty() || own.colleague() || own.event().equals(event.id())
                ? Optional.empty()
                : events.find(own.event())
                        .filter(other -> other.series().equals(event.series()))
                        .map(other -> new Registered(own, other));
    }

    /** The name, and the answers to questions that this event asks in the same way. */
    static Answers of(Registered earlier, Event event) {
        Answers answers = Answers.NONE.with(
                Question.NAME, new Answer.Text(earlier.registration().name()));
        List<Question> asked = earlier.event().questions().stream()
                .filter(question -> fits(question, earlier, event))
                .toList();
        for (Question question : asked) {
            Answer answer = earlier.registration().answers().to(question.id()).orElseThrow();
            answers = answers.with(question.id(), unproved(answer));
        }
        return answers;
    }

    private static boolean fits(Question question, Registered earlier, Event event) {
        return event.questions().stream()
                .filter(other -> other.id().equals(question.id()))
                .filter(other -> other.type().getClass().equals(question.type().getClass()))
                .anyMatch(other -> !other.isOpen(earlier.registration().answers()));
    }

    /** That a number is somebody's own was shown then, perhaps long ago. It is not taken as shown now. */
    private static Answer unproved(Answer answer) {
        return answer instanceof Answer.Phone phone ? new Answer.Phone(phone.e164(), phone.card()) : answer;
    }
}
