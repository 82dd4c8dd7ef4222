package samvaad.answer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import samvaad.jsonfile.FieldReader;
import samvaad.text.Messages;
import samvaad.text.Texts;

/** What kind of answer a question takes: how it is read, tapped, checked and put into words. */
public sealed interface QuestionType permits ListType, MobileType, NumberType, ScaleType, TextType {

    /** Reads a type with its own fields from an event file. */
    interface InFile {
        QuestionType apply(FieldReader fields, boolean required);
    }

    /** The types that an event file may ask for, by their names there. */
    Map<String, InFile> IN_FILES = inFiles();

    private static Map<String, InFile> inFiles() {
        Map<String, InFile> types = new LinkedHashMap<>();
        types.put("text", LineType::read);
        types.put("long", (fields, required) -> new ParagraphType());
        types.put("choice", ChoiceType::read);
        types.put("choices", ChoicesType::read);
        types.put("mobile", (fields, required) -> new MobileType());
        types.put("email", EmailType::read);
        types.put("number", NumberType::read);
        types.put("rating", (fields, required) -> new RatingType(false));
        types.put("score", (fields, required) -> new ScoreType());
        return types;
    }

    /** Reads what was typed. Labels of buttons count in every language. */
    Reading read(String typed, Messages messages);

    /** Whether an answer is one that is taken: the event file may have changed since it was given. */
    boolean takes(Answer answer);

    /** The buttons below the question. */
    default List<Choice> buttons() {
        return List.of();
    }

    /** How many buttons stand side by side; empty for as many as fit. */
    default OptionalInt buttonsInRow() {
        return OptionalInt.empty();
    }

    /** What a tap on the button with this id says; empty if there is no such button. */
    default Optional<Reading> tapped(String id) {
        return Optional.empty();
    }

    /** What people choose from: the answers can be counted, and people found by them. Empty if they say it in their own way. */
    default List<Choice> choices() {
        return List.of();
    }

    /** Whether several of the choices may be chosen. */
    default boolean takesSeveral() {
        return false;
    }

    /** What to say of a picture, a sticker, a voice message, somebody's card. */
    default Remark wrongSort() {
        return Remark.of("invalid.sort.text");
    }

    /** An answer as people read it: in a summary, a list, a spreadsheet. */
    default String words(Answer answer, Texts texts) {
        return answer.words(texts);
    }
}
