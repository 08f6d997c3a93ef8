import { Stack, Text, Title } from '@mantine/core';
import { useRef, useState } from 'react';
import { ChooseFile } from './choose-file.tsx';
import { ExportFile } from './export-file.tsx';
import { SheetFile } from './sheet-file.tsx';

interface Chosen {
  file: File;
  /** What `export` has made; otherwise it is a sheet. */
  isExport: boolean;
  /** Counts the files, so that each begins anew. */
  nth: number;
}

/** Takes in a file: what it is, it says itself. */
export function Importing({ isOwner }: { isOwner: boolean }) {
  const [chosen, setChosen] = useState<Chosen>();
  const count = useRef(0);
  const choose = async (file: File) => {
    const start = (await file.slice(0, 200).text()).trimStart();
    count.current += 1;
    setChosen({ file, isExport: start.startsWith('{'), nth: count.current });
  };
  return (
    <Stack component="section" aria-label="Import" gap="sm">
      <Title order={2} size="h4">
        Import
      </Title>
      <Text size="sm">
        Bring your spreadsheet, saved as CSV: a line for each interview, with company, role, date and who
        interviewed. You see what becomes of every line before anything is recorded.
        {isOwner ? ' Or an export of everything, into an empty workspace.' : ''}
      </Text>
      <ChooseFile onChoose={file => void choose(file)} />
      {chosen?.isExport === true && <ExportFile key={chosen.nth} file={chosen.file} />}
      {chosen?.isExport === false && <SheetFile key={chosen.nth} file={chosen.file} isOwner={isOwner} />}
    </Stack>
  );
}
