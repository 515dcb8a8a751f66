import { Button, Combobox, Field, Option, Tooltip } from "@fluentui/react-components";
import { TableCellCenterRegular } from "@fluentui/react-icons";
import { useState } from "react";
import type { NumberCell, NumberCulture } from "../../workbook/excel";
import { nameOf, unitOf, valueOf } from "../caption";
import { usePickerStyles } from "./styles";

interface CellPickerProps {
  label: string;
  /** The field's name in the page, by which it is focused. */
  id: string;
  cells: readonly NumberCell[];
  picked: NumberCell | undefined;
  culture: NumberCulture;
  placeholder: string;
  problem: string | undefined;
  isDisabled: boolean;
  /** Called as the list opens: Excel does not tell of names that were defined meanwhile. */
  onOpen: () => void;
  onPick: (cell: NumberCell) => void;
  onUseSelection: () => void;
}

/** Picks a cell by typing part of its name or label, or takes the one selected in the sheet. */
export function CellPicker(props: CellPickerProps) {
  const { label, picked, culture, problem, isDisabled, onUseSelection } = props;
  const styles = usePickerStyles();
  return (
    <Field
      label={label}
      className={styles.field}
      validationMessage={problem}
      hint={picked && <CurrentValue cell={picked} culture={culture} />}
    >
      {(fieldProps) => (
        <div className={styles.row}>
          <CellCombobox {...props} fieldProps={fieldProps} />
          <Tooltip content={`Use the selected cell as ${label.toLowerCase()}`} relationship="label">
            <Button icon={<TableCellCenterRegular />} disabled={isDisabled} onClick={onUseSelection} />
          </Tooltip>
        </div>
      )}
    </Field>
  );
}

function CellCombobox(props: CellPickerProps & { fieldProps: object }) {
  const { fieldProps, id, cells, picked, culture, placeholder, isDisabled, onOpen, onPick } = props;
  const [query, setQuery] = useState<string | undefined>(undefined);
  const styles = usePickerStyles();
  const found = cells.filter((cell) => matches(cell, query));
  return (
    <Combobox
      {...fieldProps}
      id={id}
      className={styles.combobox}
      listbox={{ className: styles.listbox }}
      placeholder={placeholder}
      disabled={isDisabled}
      value={query ?? (picked ? nameOf(picked) : "")}
      selectedOptions={picked ? [picked.address] : []}
      onChange={(event) => setQuery(event.target.value)}
      onOpenChange={(_, { open }) => (open ? onOpen() : setQuery(undefined))}
      onBlur={() => setQuery(undefined)}
      onOptionSelect={(_, { optionValue }) => {
        const cell = cells.find(({ address }) => address === optionValue);
        setQuery(undefined);
        if (cell) onPick(cell);
      }}
    >
      {found.map((cell) => (
        <Option key={cell.address} value={cell.address} text={nameOf(cell)} className={styles.option}>
          <CellLine cell={cell} culture={culture} />
        </Option>
      ))}
      {found.length === 0 && (
        <Option disabled value="" text="none">
          {cells.length === 0 ? "No named cells to pick from" : "No name or label like this"}
        </Option>
      )}
    </Combobox>
  );
}

function CellLine({ cell, culture }: { cell: NumberCell; culture: NumberCulture }) {
  const styles = usePickerStyles();
  return (
    <span className={styles.cell}>
      <span className={styles.name}>{nameOf(cell)}</span>
      <span className={styles.value}>{valueOf(cell, culture)}</span>
      <span className={styles.label}>{cell.label ?? cell.address}</span>
      <span className={styles.unit}>{unitOf(cell)}</span>
    </span>
  );
}

/** "Now 0.12 USD/kWh, Electricity price" under the field. */
function CurrentValue({ cell, culture }: { cell: NumberCell; culture: NumberCulture }) {
  return (
    <>
      Now {valueOf(cell, culture)}
      {unitOf(cell) && ` ${unitOf(cell)}`} · {cell.label ?? cell.address}
    </>
  );
}

/** A cell is found by any part of its name, label or address; without a query all are. */
function matches({ name, label, address }: NumberCell, query: string | undefined): boolean {
  const wanted = query?.trim().toLowerCase();
  return !wanted || [name, label, address].some((text) => text?.toLowerCase().includes(wanted));
}
