package samvaad.info;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import samvaad.bot.Turn;
import samvaad.chat.Button;
import samvaad.chat.CallbackData;

/**
 * A few of many things to choose from, because Telegram refuses a keyboard of over a hundred buttons.
 *
 * @param number from 0
 * @param hasMore whether another page follows
 */
public record Page<T>(List<T> items, int number, boolean hasMore) {

    private static final int ITEMS = 8;

    public Page {
        items = List.copyOf(items);
    }

    /** The number of the page that holds the item at this place. */
    public static int numberOf(int place) {
        return place / ITEMS;
    }

    /** The page with this number, which comes from outside; the last one if there are not so many. */
    public static <T> Page<T> of(List<T> all, long number) {
        int last = Math.max(0, (all.size() - 1) / ITEMS);
        int page = (int) Math.max(0, Math.min(last, number));
        int end = Math.min(all.size(), (page + 1) * ITEMS);
        return new Page<>(all.subList(page * ITEMS, end), page, end < all.size());
    }

    /** The buttons to the pages before and after; none if this is the only one. */
    public List<Button> turning(Turn turn, IntFunction<CallbackData> to) {
        List<Button> turning = new ArrayList<>();
        if (number > 0) {
            turning.add(Button.press(turn.label("button.previous"), to.apply(number - 1)));
        }
        if (hasMore) {
            turning.add(Button.press(turn.label("button.next"), to.apply(number + 1)));
        }
        return turning;
    }
}
