package samvaad.answer;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import samvaad.text.Messages;
import samvaad.typed.Spelling;
import samvaad.typed.WholeNumber;

/** A choice from a list, by its label or its position. */
public sealed interface ListType extends QuestionType permits ChoiceType, ChoicesType {

    @Override
    List<Choice> choices();

    /** Whether this many may be chosen. */
    boolean takes(int count);

    default Optional<Choice> choice(String id) {
        return choices().stream().filter(choice -> choice.id().equals(id)).findFirst();
    }

    @Override
    default List<Choice> buttons() {
        return choices();
    }

    @Override
    default Optional<Reading> tapped(String id) {
        return choice(id).map(choice -> new Reading.Chosen(List.of(choice)));
    }

    @Override
    default Reading read(String typed, Messages messages) {
        return finder(messages)
                .apply(typed)
                .<Reading>map(choice -> new Reading.Chosen(List.of(choice)))
                .orElseGet(this::notAChoice);
    }

    /** Finds the choice that somebody typed. Prepares the labels only once. */
    default Function<String, Optional<Choice>> finder(Messages messages) {
        Function<String, Optional<Choice>> labelled =
                Spelling.among(choices(), choice -> Wording.everyWay(choice::in, messages));
        return typed -> labelled.apply(typed).or(() -> at(typed));
    }

    private Optional<Choice> at(String typed) {
        int place = WholeNumber.place(typed).orElse(0);
        return place >= 1 && place <= choices().size() ? Optional.of(choices().get(place - 1)) : Optional.empty();
    }

    @Override
    default boolean takes(Answer answer) {
        return answer instanceof Answer.Picked picked
                && takes(picked.choices().size())
                && picked.choices().stream().allMatch(id -> choice(id).isPresent())
                && (!asksForWords(picked) || picked.other().isPresent());
    }

    /** Whether one of the chosen items asks for a line of text. */
    default boolean asksForWords(Answer.Picked picked) {
        return picked.choices().stream().flatMap(id -> choice(id).stream()).anyMatch(Choice::other);
    }

    default Reading notAChoice() {
        return new Reading.Refused(Remark.of("invalid.choice", "example", example()));
    }

    @Override
    default Remark wrongSort() {
        return Remark.of("invalid.sort.button", "example", example());
    }

    private Wording example() {
        return choices().stream().findFirst().map(Choice::label).orElse(Wording.NONE);
    }
}
