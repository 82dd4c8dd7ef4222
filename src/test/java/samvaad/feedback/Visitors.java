package samvaad.feedback;

import samvaad.testing.Bot;
import samvaad.testing.Languages;
import samvaad.testing.Person;

/** People who go through the bot for these tests. */
final class Visitors {

    private Visitors() {}

    /** Registers somebody for the event of {@code quick.json} and looks at all that comes. */
    static Person registered(Bot bot, Person person, String name, String organisation) {
        person.sends("/register").presses("button.agree").sends(name).sends("GeM विभाग");
        person.presses(organisation)
                .sends("98765 4" + String.format(java.util.Locale.ROOT, "%04d", person.id() % 10_000));
        person.presses("button.skip").presses("button.skip").presses("button.confirm");
        bot.forgetsUnseen();
        return person;
    }

    static Person asha(Bot bot) {
        return registered(bot, bot.hindi("आशा"), "आशा राव", "राज्य विभाग");
    }

    static Person ravi(Bot bot) {
        return registered(bot, bot.english("Ravi"), "Ravi Kumar", "State department");
    }

    static Person organiser(Bot bot) {
        return bot.owner("Meera", Languages.EN);
    }
}
