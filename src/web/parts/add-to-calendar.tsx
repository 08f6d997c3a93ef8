import { Button } from '@mantine/core';
import { IconCalendarPlus } from '@tabler/icons-react';
import { calendarFile, type Reminder } from '../words/calendar.ts';

/** Hands the reminder to the reader's own calendar, as a file that is made here. */
export function AddToCalendar({ reminder }: { reminder: Reminder }) {
  const download = () => {
    const file = new Blob([calendarFile(reminder, Date.now())], { type: 'text/calendar;charset=utf-8' });
    const link = document.createElement('a');
    link.href = URL.createObjectURL(file);
    link.download = 'follow-up.ics';
    link.click();
    // The browser has taken hold of the file when the click returns, but not always when this function does.
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  };
  return (
    <Button
      size="xs"
      variant="default"
      leftSection={<IconCalendarPlus size={16} aria-hidden />}
      onClick={download}
      aria-label={`Add to calendar: ${reminder.title}`}
    >
      Add to calendar
    </Button>
  );
}
